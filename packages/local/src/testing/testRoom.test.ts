import { expect, test } from 'vitest';
import { createTestRoom } from './testRoom';

test('people join, are found by name, and close() leaves nothing behind', async () => {
  const room = await createTestRoom();
  const ana = await room.join('Ana', { owner: true, userId: 'user-1', userData: { a: 1 } });
  const ben = await room.join('Ben');
  expect(room.as('Ana')).toBe(ana);
  expect(() => room.as('Cleo')).toThrow('in this room there is: Ana, Ben');
  expect(ana.participants().local).toMatchObject({ user_id: 'user-1', userData: { a: 1 } });
  await room.close();
  expect([ana.isDestroyed(), ben.isDestroyed()]).toEqual([true, true]);
  expect(Object.keys(window._daily?.instances ?? {})).toEqual([]);
});

test('close() fails when something tried to reach beyond this machine', async () => {
  const room = await createTestRoom();
  await fetch('https://example.com/').catch(() => undefined);
  await expect(room.close()).rejects.toThrow('fetch https://example.com/');
});

test('settle() waits for all that follows from what follows', async () => {
  const room = await createTestRoom();
  const ana = await room.join('Ana');
  const ben = await room.join('Ben');
  const hops: number[] = [];
  const pass = (call: typeof ana): void => {
    call.on('app-message', ({ data }) => {
      hops.push(data.hop);
      if (data.hop < 10) call.sendAppMessage({ hop: data.hop + 1 });
      else call.setMeetingSessionData({ done: true });
    });
  };
  pass(ana);
  pass(ben);
  ana.sendAppMessage({ hop: 1 });
  await room.settle();
  expect(hops).toHaveLength(10);
  expect(ben.meetingSessionState().data).toEqual({ done: true });
  await room.close();
});
