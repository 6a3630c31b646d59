import { createTestRoom, type TestRoom } from '@backchannel/local/testing';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { chatSeat, joinChat } from '../../test/chat/chatSeat';

let room: TestRoom;
afterEach(() => room.close());

describe('a crowd', () => {
  it('of 30 who come at once is answered by one host with few messages', async () => {
    room = await createTestRoom();
    const hana = await joinChat(room, 'Hana', { owner: true });
    for (let i = 0; i < 30; i += 1) await hana.chat.send(`message ${i}`);
    const options = await room.joinOptions('Guest');
    const crowd = Array.from({ length: 30 }, () => chatSeat(room.createCall()));
    await Promise.all(crowd.map(({ call }) => call.join(options)));
    const waiting = () => crowd.filter(({ log }) => log().history !== 'loaded').length;
    await vi.waitFor(() => expect(waiting()).toBe(0), { timeout: 45_000, interval: 100 });
    for (const one of crowd) expect(one.texts()).toEqual(hana.texts());
    const pages = hana.events.filter(
      ({ kind, name }) => kind === 'sent' && name === 'chat-history',
    );
    expect(pages.length).toBeLessThan(10);
  });

  it('of 5,000 messages stays within the memory that was asked for', async () => {
    room = await createTestRoom();
    const ana = await joinChat(room, 'Ana', { kit: { chat: { keep: 200 } } });
    for (let batch = 0; batch < 5; batch += 1) {
      for (let i = 0; i < 1_000; i += 1) void ana.chat.send(`${batch * 1_000 + i}`);
      await room.settle();
    }
    expect(ana.texts()).toHaveLength(200);
    expect(ana.texts().at(-1)).toBe('4999');
    expect(ana.connection.snapshot()).toMatchObject({ chat: { messages: 200, channels: 1 } });
  });
});
