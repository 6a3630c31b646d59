import type { DailyCall } from '@daily-co/daily-js';
import { afterEach, expect, test } from 'vitest';
import { createTestRoom, type TestRoom, type TestRoomOptions } from '../testing';
import { takeBlockedRequests } from '../testing/requestGuard';
import { ask, idOf, record } from './callFixture';

const seconds = (fromNow: number): number => Math.floor(Date.now() / 1000) + fromNow;

let room: TestRoom;
afterEach(() => room.close());

type Cause = (call: DailyCall) => Promise<unknown>;

const enter: Cause = (call) => call.join({ url: room.url });
const enterWith =
  (token: object): Cause =>
  async (call) =>
    call.join(await room.joinOptions('Ana', { token: { ...token } }));

/** The type, the text if it is known, the settings of the room, what leads to it, and what makes it go away. */
interface Fatal {
  type: string;
  errorMsg?: string;
  options?: TestRoomOptions;
  cause: Cause;
  mend?: () => Promise<unknown>;
}

const FATALS: Fatal[] = [
  {
    type: 'nbf-room',
    options: { properties: { nbf: seconds(600) } },
    cause: enter,
    mend: () => ask(room, 'POST', '/rooms/room', { properties: { nbf: seconds(-600) } }),
  },
  {
    type: 'exp-room',
    errorMsg: 'Meeting has ended',
    options: { properties: { exp: seconds(-600) } },
    cause: enter,
    mend: () => ask(room, 'POST', '/rooms/room', { properties: { exp: seconds(600) } }),
  },
  { type: 'nbf-token', cause: enterWith({ nbf: seconds(600) }) },
  { type: 'exp-token', cause: enterWith({ exp: seconds(-600) }) },
  {
    type: 'not-allowed',
    errorMsg: 'You are not allowed to join this meeting',
    cause: enterWith({ room_name: 'another' }),
  },
  {
    type: 'no-room',
    errorMsg: "The meeting you're trying to join does not exist.",
    options: { autoCreateRooms: false },
    cause: (call) => call.join({ url: `${room.daily.origin}/nowhere` }),
  },
  {
    type: 'meeting-full',
    errorMsg: 'Meeting is full',
    options: { properties: { max_participants: 1 } },
    async cause(call) {
      await room.join('Ben');
      await call.join({ url: room.url });
    },
    mend: () => room.as('Ben').leave(),
  },
  {
    type: 'ejected',
    async cause(call) {
      const host = await room.join('Hana', { owner: true });
      await call.join({ url: room.url });
      await room.settle();
      host.updateParticipant(idOf(call), { eject: true });
    },
  },
  {
    type: 'connection-error',
    async cause(call) {
      await call.join({ url: room.url });
      room.daily.faults.disconnect(idOf(call));
    },
  },
];

test.each(FATALS)(
  'D15 $type: error, then left-meeting, and the same call object joins again',
  async ({ type, errorMsg, options, cause, mend }) => {
    room = await createTestRoom(options);
    const call = room.createCall();
    const events = record(call, 'error', 'left-meeting');
    await cause(call).catch(() => undefined);
    await room.settle();
    expect(events).toMatchObject([
      { action: 'error', error: { type }, ...(errorMsg === undefined ? {} : { errorMsg }) },
      { action: 'left-meeting' },
    ]);
    expect(call.meetingState()).toBe('error');
    expect(call.participants()).toEqual({});
    await mend?.();
    await room.settle();
    // With a token of its own: daily-js remembers the last one.
    await call.join(await room.joinOptions('again', { userId: 'again' }));
    await room.settle();
    expect(call.meetingState()).toBe('joined-meeting');
    expect(call.participants().local.user_name).toBe('again');
    expect(events).toHaveLength(2);
    // daily-js itself reports some of these to its maker; nothing has left the machine.
    takeBlockedRequests();
  },
);

test('D15 end-of-life: this version of daily-js may not join, now or later', async () => {
  room = await createTestRoom({ minDailyJsVersion: '99.0.0' });
  const call = room.createCall();
  const events = record(call, 'error', 'left-meeting');
  for (let attempt = 0; attempt < 2; attempt += 1) await enter(call).catch(() => undefined);
  await room.settle();
  expect(events.map(({ action }) => action)).toEqual([
    ...['error', 'left-meeting'],
    ...['error', 'left-meeting'],
  ]);
  takeBlockedRequests();
});

test('D15 a room that is deleted: no-room for all who are in', async () => {
  room = await createTestRoom();
  const ana = await room.join('Ana');
  const events = record(ana, 'error', 'left-meeting');
  await ask(room, 'DELETE', '/rooms/room');
  await room.settle();
  expect(events).toMatchObject([{ error: { type: 'no-room' } }, { action: 'left-meeting' }]);
  takeBlockedRequests();
});
