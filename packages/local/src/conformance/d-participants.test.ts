import type { DailyCall } from '@daily-co/daily-js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestRoom, type TestRoom, type TestRoomOptions } from '../testing';
import { heardBy, idOf, record, seenBy } from './callFixture';

let room: TestRoom;
beforeEach(async () => {
  room = await createTestRoom();
});
afterEach(() => room.close());

const seconds = (fromNow: number): number => Math.floor(Date.now() / 1000) + fromNow;

test('D1, D2, D4 participants have Dates, Sets, and a new session_id on every join', async () => {
  const token = { permissions: { canSend: ['audio'] } };
  const ana = await room.join('Ana', { token });
  const { local } = ana.participants();
  expect(local).toMatchObject({ user_id: local.session_id, user_name: 'Ana', local: true });
  expect(local.joined_at).toBeInstanceOf(Date);
  expect(local.will_eject_at).toEqual(new Date(0));
  expect(local.permissions.canSend).toEqual(new Set(['audio']));
  await ana.leave();
  await ana.join({ url: room.url });
  expect(idOf(ana)).not.toBe(local.session_id);
});

test('D6, D7, D13 who goes hidden has left with that reason, and joins again when seen', async () => {
  const ana = await room.join('Ana', { owner: true });
  const ben = await room.join('Ben');
  const events = record(ana, 'participant-left', 'participant-joined');
  ana.updateParticipant(idOf(ben), { updatePermissions: { hasPresence: false } });
  await room.settle();
  expect(ana.participantCounts()).toEqual({ present: 1, hidden: 1 });
  ana.updateParticipant(idOf(ben), { updatePermissions: { hasPresence: true } });
  await room.settle();
  expect(events).toMatchObject([
    { action: 'participant-left', reason: 'hidden', participant: { session_id: idOf(ben) } },
    { action: 'participant-joined', participant: { session_id: idOf(ben) } },
  ]);
});

test('D10 who may not moderate is ignored; an admin who is no owner cannot eject an owner', async () => {
  const ana = await room.join('Ana', { owner: true });
  const ben = await room.join('Ben', { token: { permissions: { canAdmin: ['participants'] } } });
  const cleo = await room.join('Cleo');
  cleo.updateParticipant(idOf(ben), { eject: true });
  ben.updateParticipant(idOf(ana), { eject: true });
  ben.updateParticipant(idOf(ana), { updatePermissions: { canAdmin: false } });
  await room.settle();
  expect(ana.participantCounts().present).toBe(3);
  expect(seenBy(ben, ana)?.permissions.canAdmin).toBe(true);
  ben.updateParticipant(idOf(cleo), { eject: true });
  await room.settle();
  expect(cleo.meetingState()).toBe('error');
});

test('D11 an unknown property throws in daily-js', async () => {
  const ana = await room.join('Ana', { owner: true });
  expect(() => ana.updateParticipant('x', { fly: true } as object)).toThrow(
    'unrecognized updateParticipant property fly',
  );
});

test('D12 a hidden participant is counted, is not seen, and gets messages', async () => {
  const ana = await room.join('Ana');
  const ben = await room.join('Ben', { token: { permissions: { hasPresence: false } } });
  const heard = [heardBy(ana), heardBy(ben)];
  ana.sendAppMessage('x');
  ben.sendAppMessage('y');
  await room.settle();
  expect(heard).toEqual([['y'], ['x']]);
  expect(seenBy(ana, ben)).toBeUndefined();
  expect(ana.participantCounts()).toEqual({ present: 1, hidden: 1 });
});

test('D12 (switch) hiddenCanMessage: false keeps what they send', async () => {
  const other = await createTestRoom({ hiddenCanMessage: false });
  const ana = await other.join('Ana');
  const ben = await other.join('Ben', { token: { permissions: { hasPresence: false } } });
  const heard = heardBy(ana);
  ben.sendAppMessage('y');
  await other.settle();
  expect(heard).toEqual([]);
  await other.close();
});

async function refusalOf(
  options: TestRoomOptions,
  join: (other: TestRoom, call: DailyCall) => Promise<unknown>,
): Promise<unknown> {
  const other = await createTestRoom(options);
  const call = other.createCall();
  const events = record(call, 'error', 'left-meeting');
  await join(other, call).catch(() => undefined);
  await other.settle();
  expect(events.map(({ action }) => action)).toEqual(['error', 'left-meeting']);
  await other.close();
  return (events[0]?.error as { type?: string } | undefined)?.type;
}

const enter = (other: TestRoom, call: DailyCall) => call.join({ url: other.url });
const enterWith =
  (token: object): typeof enter =>
  async (other, call) =>
    call.join(await other.joinOptions('Ana', { token: { ...token } }));

test.each<[string, TestRoomOptions, typeof enter]>([
  ['nbf-room', { properties: { nbf: seconds(600) } }, enter],
  ['exp-room', { properties: { exp: seconds(-600) } }, enter],
  ['nbf-token', {}, enterWith({ nbf: seconds(600) })],
  ['exp-token', {}, enterWith({ exp: seconds(-600) })],
  ['not-allowed', {}, enterWith({ room_name: 'another' })],
  ['end-of-life', { minDailyJsVersion: '99.0.0' }, enter],
  ['ejected', {}, enterWith({ eject_after_elapsed: 0.05 })],
  [
    'no-room',
    { autoCreateRooms: false },
    (other, call) => call.join({ url: `${other.daily.origin}/nowhere` }),
  ],
  [
    'meeting-full',
    { properties: { max_participants: 1 } },
    async (other, call) => {
      await other.join('Ben');
      await call.join({ url: other.url });
    },
  ],
])('D15 %s: error, then left-meeting', async (type, options, join) => {
  const refused = refusalOf(options, async (other, call) => {
    await join(other, call);
    if (type === 'ejected') await new Promise((resolve) => call.once('left-meeting', resolve));
  });
  expect(await refused).toBe(type);
});

test('H10 (switch) joinOrder sends those inside before joined-meeting', async () => {
  const other = await createTestRoom({ joinOrder: 'participants-first' });
  await other.join('Ana');
  const ben = other.createCall();
  const events = record(ben, 'joined-meeting', 'participant-joined');
  await ben.join({ url: other.url });
  await other.settle();
  expect(events.map(({ action }) => action)).toEqual(['participant-joined', 'joined-meeting']);
  await other.close();
});
