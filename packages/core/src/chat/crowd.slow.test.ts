// @vitest-environment jsdom
// @vitest-environment-options {"url":"http://localhost"}
import '@backchannel/local/testing/setup';
import { createTestRoom } from '@backchannel/local/testing';
import { expect, it } from 'vitest';
import { joinChat } from '../../test/chat/chatSeat';

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
