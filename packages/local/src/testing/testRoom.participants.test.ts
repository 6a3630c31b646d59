import { afterEach, expect, test } from 'vitest';
import { createTestRoom, type TestRoom } from '.';

const rooms: TestRoom[] = [];
afterEach(async () => {
  for (const room of rooms.splice(0)) await room.close();
});

test('a number of participants are ana, the host, ben, cleo and so on, and know each other', async () => {
  const room = await createTestRoom({ participants: 14 });
  rooms.push(room);
  expect(Object.keys(room.calls).slice(0, 4)).toEqual(['ana', 'ben', 'cleo', 'dora']);
  expect(Object.keys(room.calls).at(-1)).toBe('guest-14');
  const owners = Object.values(room.as('ben').participants()).filter(({ owner }) => owner);
  expect(owners.map(({ user_name }) => user_name)).toEqual(['ana']);
  expect(room).toHaveConverged();
});

test('participants have the names and the rights that are given', async () => {
  const room = await createTestRoom({
    participants: ['ana', { name: 'ben', owner: true, userData: { seat: 2 } }],
  });
  rooms.push(room);
  expect(room.as('ana').participants().local.owner).toBe(false);
  expect(room.as('ben').participants().local).toMatchObject({
    user_name: 'ben',
    owner: true,
    userData: { seat: 2 },
  });
  await expect(createTestRoom({ participants: ['ana', 'ana'] })).rejects.toThrow(
    /same name \(ana, ana\)/,
  );
});

test('a room that not all can enter is closed again', async () => {
  await expect(
    createTestRoom({ participants: 2, properties: { max_participants: 1 } }),
  ).rejects.toMatchObject({ errorMsg: /full/ });
  expect(Object.keys(window._daily?.instances ?? {})).toEqual([]);
});
