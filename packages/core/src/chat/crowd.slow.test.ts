// @vitest-environment jsdom
// @vitest-environment-options {"url":"http://localhost"}
import '@backchannel/local/testing/setup';
import { createTestRoom } from '@backchannel/local/testing';
import { expect, it, vi } from 'vitest';
import { chatSeat, joinChat } from '../../test/chat/chatSeat';

it('a crowd of 200 who come at once is answered by one host with few messages', async () => {
  const room = await createTestRoom({ properties: { max_participants: 250 } });
  const hana = await joinChat(room, 'Hana', { owner: true });
  for (let i = 0; i < 30; i += 1) await hana.chat.send(`message ${i}`);
  const options = await room.joinOptions('Guest');
  const crowd = Array.from({ length: 200 }, () => chatSeat(room.createCall()));
  await Promise.all(crowd.map(({ call }) => call.join(options)));
  const waiting = () => crowd.filter(({ log }) => log().history !== 'loaded').length;
  await vi.waitFor(() => expect(waiting()).toBe(0), { timeout: 300_000, interval: 250 });
  for (const one of crowd) expect(one.texts()).toEqual(hana.texts());
  const pages = hana.events.filter(({ kind, name }) => kind === 'sent' && name === 'chat-history');
  expect(pages.length).toBeLessThan(100);
  await room.close();
});

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
