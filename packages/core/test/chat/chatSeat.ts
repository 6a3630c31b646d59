import type { TestRoom } from '@backchannel/local/testing';
import type { DailyCall } from '@daily-co/daily-js';
import { expect, vi } from 'vitest';
import {
  chatService,
  connect,
  moderationLogService,
  type ChatMessage,
  type ConnectionEvent,
  type ConnectionOptions,
} from '../../src/index';

/** The chat of one call, and what a test wants to know of it. */
export function chatSeat(call: DailyCall, options: ConnectionOptions = {}) {
  const events: ConnectionEvent[] = [];
  const connection = connect(call, { ...options, onEvent: (event) => events.push(event) });
  const chat = connection.use(chatService);
  const moderation = connection.use(moderationLogService);
  const rung: string[] = [];
  chat.onMessage(({ text }) => rung.push(text));
  const read = connection.state.get;
  const log = (channel = 'main') => read(chat.channel(channel).logAtom);
  return {
    call,
    chat,
    connection,
    events,
    rung,
    log,
    read,
    moderation: () => read(moderation.entriesAtom),
    id: () => call.participants().local.session_id,
    texts: (channel?: string) => log(channel).messages.map(({ text }) => text),
    find: (text: string): ChatMessage => {
      const message = log().messages.find((one) => one.text === text);
      if (!message) throw new Error(`no message "${text}"`);
      return message;
    },
    rejected: () => events.filter(({ kind }) => kind === 'rejected').map(({ code }) => code),
    arrived: (history: string) =>
      vi.waitFor(() => expect(log().history).toBe(history), { timeout: 20_000, interval: 20 }),
  };
}

/** Joins with the kit from the start. */
export async function joinChat(
  room: TestRoom,
  name: string,
  { kit, ...options }: { owner?: boolean; userId?: string; kit?: ConnectionOptions } = {},
) {
  const seat = chatSeat(room.createCall(), kit);
  await seat.call.join(await room.joinOptions(name, options));
  await room.settle();
  return seat;
}
