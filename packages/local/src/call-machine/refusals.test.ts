import type { DailyCall } from '@daily-co/daily-js';
import { expect, test } from 'vitest';
import { createLocalDaily } from '../daily/localDaily';
import { takeBlockedRequests } from '../testing/requestGuard';
import { roomForEachTest } from '../testing/vitest';

const room = roomForEachTest({ autoCreateRooms: false });

const seconds = (fromNow: number): number => Math.floor(Date.now() / 1000) + fromNow;

async function refusalOf(call: DailyCall, options: Parameters<DailyCall['join']>[0]) {
  const events: string[] = [];
  call.on('error', () => events.push('error'));
  call.on('left-meeting', () => events.push('left-meeting'));
  const rejection: unknown = await call.join(options).then(
    () => 'joined',
    (reason: unknown) => reason,
  );
  await room.settle();
  expect(events).toEqual(['error', 'left-meeting']);
  return rejection;
}

test('an owner token makes an owner', async () => {
  const ana = await room.join('Ana', { owner: true });
  expect(ana.participants().local).toMatchObject({ owner: true, permissions: { canAdmin: true } });
});

test('a forged token does not join', async () => {
  const forger = createLocalDaily({ apiKey: 'another key' });
  const token = await forger.createToken({ room_name: room.name, is_owner: true });
  const call = room.createCall();
  expect(await refusalOf(call, { url: room.url, token })).toMatchObject({
    action: 'error',
    error: { type: 'not-allowed' },
  });
  // The same call object can still join properly.
  await call.join(await room.joinOptions('Ana', { owner: true }));
  await room.settle();
  expect(call.meetingState()).toBe('joined-meeting');
  forger.close();
});

test('an expired token does not join', async () => {
  const token = await room.daily.createToken({ room_name: room.name, exp: seconds(-60) });
  expect(await refusalOf(room.createCall(), { url: room.url, token })).toMatchObject({
    error: { type: 'exp-token' },
  });
});

test('an unknown room is said to be missing', async () => {
  const url = `${room.daily.origin}/nowhere`;
  expect(await refusalOf(room.createCall(), { url })).toMatchObject({ error: { type: 'no-room' } });
});

test('an address where no Daily is gives a connection error', async () => {
  const url = 'http://127.0.0.1:9/town-hall';
  expect(await refusalOf(room.createCall(), { url })).toMatchObject({
    errorMsg: expect.stringContaining(url),
    error: { type: 'connection-error', details: { on: 'join' } },
  });
});

test('what is no URL at all is said so', async () => {
  const joining = room.createCall().join({ url: 'town hall' });
  await expect(joining).rejects.toThrow('"town hall" is not a room URL');
});

test('a server that vanishes is a connection error, and nothing leaves the machine', async () => {
  const ana = await room.join('Ana');
  const events: unknown[] = [];
  ana.on('network-connection', ({ type, event }) => events.push([type, event]));
  ana.on('error', ({ error }) => events.push(error?.type));
  ana.on('left-meeting', () => events.push('left-meeting'));
  room.daily.close();
  await room.settle();
  expect(events).toEqual([['signaling', 'interrupted'], 'connection-error', 'left-meeting']);
  expect(takeBlockedRequests()).toEqual([
    { by: 'fetch', url: expect.stringContaining('ingest.sentry.io') },
  ]);
});

test('an owner ejects', async () => {
  const ana = await room.join('Ana', { owner: true });
  const ben = await room.join('Ben');
  const events: unknown[] = [];
  ben.on('error', ({ error }) => events.push(error?.type));
  ben.on('left-meeting', () => events.push('left-meeting'));
  ana.updateParticipant(ben.participants().local.session_id, { eject: true });
  await room.settle();
  expect(events).toEqual(['ejected', 'left-meeting']);
  expect(ana.participantCounts().present).toBe(1);
});
