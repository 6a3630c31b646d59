import { afterEach, expect, test, vi } from 'vitest';
import { createTestRoom, type TestRoom } from '../testing';

const rooms: TestRoom[] = [];
afterEach(async () => {
  for (const room of rooms.splice(0)) await room.close();
  vi.useRealTimers();
});

/** Fake timers, since daily-js waits 3 s between two attempts. */
async function openRoom(): Promise<TestRoom> {
  vi.useFakeTimers();
  const room = await createTestRoom({ clock: 'virtual', participants: 1 });
  rooms.push(room);
  return room;
}

/** Starts to join; the answer waits until the bundle was asked for so many times, each 3 s after the one before. */
async function startJoining(room: TestRoom) {
  const asked = vi.spyOn(room.daily, 'serveBundle');
  const call = room.createCall();
  call.on('error', () => undefined);
  const joining = call.join(await room.joinOptions('ben'));
  const outcome = joining.then(
    () => 'joined',
    (reason: unknown) => reason,
  );
  return {
    call,
    outcome,
    async isAsked(times: number) {
      for (let attempt = 1; attempt <= times; attempt += 1) {
        while (asked.mock.calls.length < attempt) await room.settle();
        if (attempt < times) await room.clock.advance(3000);
      }
    },
  };
}

test('a bundle that fails is asked for again, and the call joins in the end, once', async () => {
  const room = await openRoom();
  room.daily.faults.set({ bundle: { failures: 2 } });
  const { call, outcome, isAsked } = await startJoining(room);
  await isAsked(3);
  await room.clock.advance(100);
  expect(await outcome).toBe('joined');

  const heard: unknown[] = [];
  call.on('app-message', ({ data }) => heard.push(data));
  room.as('ana').sendAppMessage({ hello: 1 });
  await room.settle();
  expect(heard).toEqual([{ hello: 1 }]);
});

test('a bundle that always fails is an error of the join', async () => {
  const room = await openRoom();
  room.daily.faults.set({ bundle: { failures: 100 } });
  const { outcome, isAsked } = await startJoining(room);
  await isAsked(3);
  await room.clock.advance(3000);
  expect(await outcome).toMatch(/Failed to load call object bundle/);
  expect(Object.keys(room.as('ana').participants())).toEqual(['local']);
});

test('a slow bundle lets one in when it is there', async () => {
  const room = await openRoom();
  room.daily.faults.set({ bundle: { delay: 5000 } });
  const { call, outcome, isAsked } = await startJoining(room);
  await isAsked(1);
  await room.clock.advance(4999);
  expect(call.meetingState()).toBe('joining-meeting');
  // daily-js itself takes a few ms more.
  await room.clock.advance(50);
  expect(await outcome).toBe('joined');
});
