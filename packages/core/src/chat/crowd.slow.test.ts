// @vitest-environment jsdom
// @vitest-environment-options {"url":"http://localhost"}
import '@backchannel/local/testing/setup';
import { createTestRoom } from '@backchannel/local/testing';
import { expect, it, vi } from 'vitest';
import { chatSeat, joinChat } from '../../test/chat/chatSeat';
import { joinByWire } from '../../test/chat/wireClient';
import { HISTORY_LIMITS } from './history/historyMessages';

it('a session of 100,000 messages stays within the memory that was asked for', async () => {
  const room = await createTestRoom();
  const ana = await joinChat(room, 'Ana', { kit: { chat: { keep: 200 } } });
  for (let batch = 0; batch < 100; batch += 1) {
    for (let i = 0; i < 1_000; i += 1) void ana.chat.send(`${batch * 1_000 + i}`);
    await room.settle();
  }
  expect(ana.texts()).toHaveLength(200);
  expect(ana.texts().at(-1)).toBe('99999');
  expect(ana.connection.snapshot()).toMatchObject({ chat: { messages: 200, channels: 1 } });
  await room.close();
});

it('200 who join within a moment all get the history, from two hosts who send little for it', async () => {
  const room = await createTestRoom({ properties: { max_participants: 400 } });
  const hosts = [
    await joinChat(room, 'Hana', { owner: true }),
    await joinChat(room, 'Hugo', { owner: true }),
  ];
  const [hana] = hosts;
  for (let i = 0; i < 200; i += 1) await hana?.chat.send(`message ${i} ${'and so on '.repeat(9)}`);
  await room.settle();
  const options = await room.joinOptions('Guest');
  /* 160 of them without daily-js, which ask as the kit does: a process with 200 call machines is busy for minutes with those who join. */
  const others = await Promise.all(Array.from({ length: 160 }, () => joinByWire(room, 'Guest')));
  const crowd = Array.from({ length: 40 }, () => chatSeat(room.createCall()));
  for (const one of others) one.send({ type: 'chat-history-ask' }, hana?.id() ?? '');
  await Promise.all(crowd.map(({ call }) => call.join(options)));
  const waiting = () => crowd.filter(({ log }) => log().history !== 'loaded').length;
  await vi.waitFor(() => expect(waiting()).toBe(0), { timeout: 600_000, interval: 500 });
  for (const one of crowd) expect(one.texts()).toEqual(hana?.texts().slice(-one.texts().length));
  expect(Math.min(...crowd.map((one) => one.texts().length))).toBe(HISTORY_LIMITS.entries);

  for (const { heard } of others) {
    const handed = heard.filter(({ data }) => data.type === 'chat-history');
    const entries = handed.flatMap(({ data }) => data.entries);
    expect(entries).toHaveLength(HISTORY_LIMITS.entries);
    expect(handed.at(-1)?.data.isLast).toBe(true);
  }
  const pages = hosts.flatMap(({ events }) =>
    events.filter(({ kind, name }) => kind === 'sent' && name === 'chat-history'),
  );
  const characters = pages.reduce((sum, { size = 0 }) => sum + size, 0);
  /* One answer is 20,000 characters in six pages; two hundred of them would be 1,200 pages. */
  expect(pages.length).toBeLessThanOrEqual(60);
  expect(characters).toBeLessThan(60 * 4_096);
  await room.close();
});
