import type { DailyCall } from '@daily-co/daily-js';
import { beforeEach, expect, test } from 'vitest';
import { roomForEachTest } from '../testing/vitest';

const room = roomForEachTest();
let ana: DailyCall;
let ben: DailyCall;
beforeEach(async () => {
  ana = await room.join('Ana');
  ben = await room.join('Ben');
});

const dataOf = (call: DailyCall): unknown => call.meetingSessionState().data;

test('is an empty object at first, and told on every join', async () => {
  expect(ana.meetingSessionState()).toEqual({ data: {}, topology: 'sfu' });
  const late = room.createCall();
  const states: unknown[] = [];
  late.on('meeting-session-state-updated', ({ meetingSessionState }) =>
    states.push(meetingSessionState.data),
  );
  await late.join(await room.joinOptions('Cleo'));
  await room.settle();
  expect(states).toEqual([{}]);
});

test('replace and shallow-merge reach everybody, the writer too', async () => {
  ana.setMeetingSessionData({ scene: 'lobby', poll: { a: 1 } });
  await room.settle();
  ben.setMeetingSessionData({ poll: { b: 2 } }, 'shallow-merge');
  await room.settle();
  for (const call of [ana, ben]) expect(dataOf(call)).toEqual({ scene: 'lobby', poll: { b: 2 } });
  ben.setMeetingSessionData({ scene: 'talk' });
  await room.settle();
  for (const call of [ana, ben]) expect(dataOf(call)).toEqual({ scene: 'talk' });
});

test('the own state changes by the echo only', async () => {
  ana.setMeetingSessionData({ scene: 'lobby' });
  expect(dataOf(ana)).toEqual({});
  await room.settle();
  expect(dataOf(ana)).toEqual({ scene: 'lobby' });
});

test('undefined deletes a key in a shallow merge', async () => {
  ana.setMeetingSessionData({ a: 1, b: 2 });
  await room.settle();
  ana.setMeetingSessionData({ a: undefined, c: 3 }, 'shallow-merge');
  await room.settle();
  expect(dataOf(ben)).toEqual({ b: 2, c: 3 });
});

test('writes in a row are batched; one replace makes all of it a replace', async () => {
  const states: unknown[] = [];
  ben.on('meeting-session-state-updated', ({ meetingSessionState }) =>
    states.push(meetingSessionState.data),
  );
  ana.setMeetingSessionData({ first: 1 }, 'shallow-merge');
  ana.setMeetingSessionData({ a: 1, b: 1 }, 'shallow-merge');
  ana.setMeetingSessionData({ c: 1 }, 'replace');
  ana.setMeetingSessionData({ d: 1, c: undefined }, 'shallow-merge');
  await room.settle();
  // The deletion is lost with the replace, as in Daily's own client.
  expect(states).toEqual([{ first: 1 }, { d: 1 }]);
});

test('late joiners get it at once', async () => {
  ana.setMeetingSessionData({ scene: 'talk' });
  await room.settle();
  const cleo = await room.join('Cleo');
  expect(dataOf(cleo)).toEqual({ scene: 'talk' });
});

test('what would be too large altogether is refused with a nonfatal error', async () => {
  const errors: unknown[] = [];
  ben.on('nonfatal-error', ({ type, errorMsg }) => errors.push([type, errorMsg]));
  ana.setMeetingSessionData({ a: 'x'.repeat(60_000) }, 'shallow-merge');
  await room.settle();
  ben.setMeetingSessionData({ b: 'x'.repeat(60_000) }, 'shallow-merge');
  await room.settle();
  expect(errors).toEqual([['meeting-session-data-error', expect.stringContaining('Maximum size')]]);
  expect(dataOf(ben)).not.toHaveProperty('b');
});

test('is gone when the last one has left', async () => {
  ana.setMeetingSessionData({ scene: 'talk' });
  await room.settle();
  await Promise.all([ana.leave(), ben.leave()]);
  await room.settle();
  const cleo = await room.join('Cleo');
  expect(dataOf(cleo)).toEqual({});
});
