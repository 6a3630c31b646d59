import { describe, expect, it } from 'vitest';
import { addMessage, addReplayed, EMPTY_CHAT, setDelivery, type ChatLog } from './chatLog';
import type { ChatMessage } from './chatMessage';

function message(id: string, more: Partial<ChatMessage> = {}): ChatMessage {
  return {
    id,
    text: id,
    at: 0,
    sender: { kind: 'server' },
    senderName: '',
    isOwn: false,
    isReplayed: false,
    delivery: 'sent',
    to: 'all',
    ...more,
  };
}

const ids = ({ messages }: ChatLog) => messages.map(({ id }) => id);

describe('the chat log', () => {
  it('counts live messages of others as unread, nothing else', () => {
    let log = addMessage(EMPTY_CHAT, message('a'));
    log = addMessage(log, message('b', { isOwn: true }));
    log = addMessage(log, message('c', { isReplayed: true }));
    log = addReplayed(log, [message('d', { isReplayed: true })]);
    expect(ids(log)).toEqual(['d', 'a', 'b', 'c']);
    expect(log.unread).toBe(1);
  });

  it('takes an id once, and live beats replayed', () => {
    let log = addMessage(EMPTY_CHAT, message('a', { text: 'first' }));
    log = addMessage(log, message('a', { text: 'second' }));
    log = addReplayed(log, [
      message('a', { isReplayed: true, text: 'third' }),
      message('b', { isReplayed: true, text: 'claimed' }),
    ]);
    log = addMessage(log, message('b', { text: 'heard' }));
    expect(log.messages.map(({ text }) => text)).toEqual(['first', 'heard']);
  });

  it('keeps the last 500, and unread never says more', () => {
    let log = EMPTY_CHAT;
    for (let i = 0; i < 600; i += 1) log = addMessage(log, message(String(i)));
    expect(log.messages).toHaveLength(500);
    expect([ids(log)[0], log.unread]).toEqual(['100', 500]);
    expect(ids(addReplayed(log, [message('x', { isReplayed: true })]))).not.toContain('x');
  });

  it('knows what became of one message', () => {
    const log = addMessage(EMPTY_CHAT, message('a', { delivery: 'sending' }));
    const failed = setDelivery(log, 'a', 'failed', 'why');
    expect(failed.messages[0]).toMatchObject({ delivery: 'failed', error: 'why' });
    expect(setDelivery(failed, 'a', 'sent').messages[0]?.error).toBeUndefined();
  });
});
