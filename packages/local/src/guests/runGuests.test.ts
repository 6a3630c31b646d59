import { afterEach, expect, test } from 'vitest';
import { createTestRoom, type TestRoom } from '../testing';
import { runGuests } from './runGuests';

const rooms: TestRoom[] = [];
afterEach(async () => {
  for (const room of rooms.splice(0)) await room.close();
});

async function play(): Promise<unknown[]> {
  const room = await createTestRoom();
  rooms.push(room);
  const ana = await room.join('Ana');
  const seen: unknown[] = [];
  ana.on('app-message', ({ data, fromId }) =>
    seen.push([ana.participants()[fromId]?.user_name, data]),
  );
  const { connect } = room.daily;
  const guests = await runGuests({ connect, roomUrl: room.url, count: 18, seed: 7, every: 60_000 });
  for (let acts = 0; acts < 60; acts += 1) guests.act();
  await room.settle();
  const hands = Object.values(ana.participants()).filter(
    ({ userData }) => (userData as { handRaised?: unknown } | undefined)?.handRaised,
  );
  ana.sendAppMessage({ type: 'you-have-the-floor' }, hands[0]?.session_id ?? '');
  await room.settle();
  expect(ana.participants()[hands[0]?.session_id ?? '']?.userData).toEqual({ handRaised: false });
  const names = Object.values(ana.participants()).map(({ user_name }) => user_name);
  guests.close();
  await room.settle();
  expect(Object.keys(ana.participants())).toEqual(['local']);
  return [names.sort(), hands.length, seen];
}

test('guests have names, chat, clap, raise hands, lower them for the floor, and leave; all from a seed', async () => {
  const [names, hands, seen] = await play();
  expect(names).toHaveLength(19);
  expect(names).toContain('Bruno 2');
  expect(hands).toBeGreaterThan(2);
  expect(seen).toContainEqual([expect.any(String), { type: 'chat', text: expect.any(String) }]);
  expect(seen).toContainEqual([
    expect.any(String),
    { type: 'reaction', emoji: expect.any(String) },
  ]);
  expect(await play()).toEqual([names, hands, seen]);
});

test('guests say why they are not let in', async () => {
  const room = await createTestRoom({ properties: { max_participants: 1 } });
  rooms.push(room);
  const { connect } = room.daily;
  await expect(runGuests({ connect, roomUrl: room.url, count: 2 })).rejects.toThrow(
    /^Bruno was not let into .*: Meeting is full/,
  );
});
