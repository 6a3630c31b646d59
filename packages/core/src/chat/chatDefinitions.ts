import { defineMessage } from '../definitions/defineMessage';
import { isText } from '../definitions/isText';
import { schemaOf } from '../definitions/schemaOf';
import { readKey } from '../json/json';
import { isEmoji } from './isEmoji';
import { DAILY_LIMITS } from '../limits/limits';
import { readChannel, readCounter, readMentions, readMessageId } from './readFields';

/**
 * The longest text that the chat sends, in UTF-16 code units. JSON writes quotes and line breaks as two characters, so a text of this length
 * fits Daily's 4,096 with its envelope whatever is typed.
 *
 * @example
 * ```tsx
 * <textarea maxLength={LONGEST_CHAT_TEXT} />
 * ```
 */
export const LONGEST_CHAT_TEXT = 2_000;

/** What a chat message carries. */
export interface ChatData {
  text: string;
  /** Default `main`. */
  channel?: string | undefined;
  /** The id of the message that it answers: its sender's session_id, a colon, its `_.id`. */
  replyTo?: string | undefined;
  /** user_ids; at most 20. */
  mentions?: string[] | undefined;
  /** The time by Daily's clock, ms, or one more than the highest that its sender has seen; by it all clients show the same order. */
  n?: number | undefined;
}

/** Reads what a chat message carries; fields other than the text that are none are left out. */
export function readChatData(value: unknown): ChatData | undefined {
  const text = readKey(value, 'text');
  if (!isText(text, DAILY_LIMITS.message)) return undefined;
  const data: ChatData = { text };
  const channel = readChannel(readKey(value, 'channel'));
  const replyTo = readMessageId(readKey(value, 'replyTo'));
  const mentions = readMentions(readKey(value, 'mentions'));
  const n = readCounter(readKey(value, 'n'));
  if (channel !== undefined) data.channel = channel;
  if (replyTo !== undefined) data.replyTo = replyTo;
  if (mentions.length > 0) data.mentions = mentions;
  if (n !== undefined) data.n = n;
  return data;
}

/**
 * A chat message; on the wire `{ type: 'chat', text }`, from clients of the kit with `n` and `_: { id, to }`.
 *
 * Delivered to those addressed who are in the call; not stored by Daily, but clients of the kit hand the public ones over to newcomers.
 * A server may send it too: it is shown as the server's.
 *
 * @example
 * ```ts
 * await daily.room('town-hall').send(chat, { text: 'The slides are online.' });
 * ```
 */
export const chat = defineMessage<ChatData>('chat', {
  schema: schemaOf('a text that is not empty', readChatData),
});

/** What changes a message: `of` is its id, `mark` a hash of its text, for those who know it under another id. */
export interface ChangeData {
  of: string;
  mark?: string | undefined;
}

/** Reads what changes a message. */
export function readChange(value: unknown): ChangeData | undefined {
  const of = readMessageId(readKey(value, 'of'));
  const mark = readKey(value, 'mark');
  if (of === undefined) return undefined;
  return isText(mark, 16) ? { of, mark } : { of };
}

/** What an edit carries: the id of the message, the text, all whom that mentions, by user_id, and which edit of that message it is. */
export interface EditData {
  of: string;
  text: string;
  mentions?: string[] | undefined;
  revision?: number | undefined;
}

/** The author's new text of a message: `{ type: 'chat-edit', of, text, mentions?, revision? }`. Obeyed only from its author. */
export const chatEdit = defineMessage<EditData>('chat-edit', {
  schema: schemaOf('the id of a message and a text', (value) => {
    const change = readChange(value);
    const text = readKey(value, 'text');
    const mentions = readMentions(readKey(value, 'mentions'));
    if (!change || !isText(text, DAILY_LIMITS.message)) return undefined;
    const revision = readCounter(readKey(value, 'revision'));
    const edit: EditData = { of: change.of, text };
    if (mentions.length > 0) edit.mentions = mentions;
    if (revision !== undefined) edit.revision = revision;
    return edit;
  }),
});

/** Takes a message away: `{ type: 'chat-remove', of }`. Obeyed only from its author, a host or the server. */
export const chatRemove = defineMessage<ChangeData>('chat-remove', {
  schema: schemaOf('the id of a message', readChange),
});

/** What a reaction carries. */
export type ReactData = ChangeData & { emoji: string; on: boolean };

/** An emoji on a message, or no longer: `{ type: 'chat-react', of, emoji, on }`. */
export const chatReact = defineMessage<ReactData>('chat-react', {
  schema: schemaOf('the id of a message and an emoji', (value) => {
    const change = readChange(value);
    const emoji = readKey(value, 'emoji');
    const on = readKey(value, 'on');
    return change && isEmoji(emoji) && typeof on === 'boolean'
      ? { ...change, emoji, on }
      : undefined;
  }),
});

/** Its sender is writing something, or no longer: `{ type: 'chat-typing', on, channel? }`. */
export const chatTyping = defineMessage<{ on: boolean; channel?: string | undefined }>(
  'chat-typing',
  {
    schema: schemaOf('on: true or false', (value) => {
      const on = readKey(value, 'on');
      const channel = readChannel(readKey(value, 'channel'));
      if (typeof on !== 'boolean') return undefined;
      return channel === undefined ? { on } : { on, channel };
    }),
  },
);
