import { isText } from '../definitions/isText';

/** The channel that is meant where none is named. */
export const MAIN_CHANNEL = 'main';

/** The longest reason of a moderator or of a report. */
const LONGEST_REASON = 280;

const CHANNEL = /^[A-Za-z0-9_-]{1,40}$/;
const MESSAGE_ID = /^[^:\s]{1,64}:[^:\s]{1,64}$/;
/** The most whom one message mentions. */
export const MOST_MENTIONS = 20;
const LONGEST_USER_ID = 64;

/** Whether this can be the name of a channel. */
export const isChannel = (name: unknown): name is string =>
  typeof name === 'string' && CHANNEL.test(name);

/** A channel off the wire; undefined for none and for `main`. */
export function readChannel(raw: unknown): string | undefined {
  return isChannel(raw) && raw !== MAIN_CHANNEL ? raw : undefined;
}

/** The id of a message off the wire: its sender's session_id, a colon, the sender's id for it. */
export function readMessageId(raw: unknown): string | undefined {
  return typeof raw === 'string' && MESSAGE_ID.test(raw) ? raw : undefined;
}

/** A counter off the wire. */
export function readCounter(raw: unknown): number | undefined {
  return typeof raw === 'number' && Number.isSafeInteger(raw) && raw > 0 ? raw : undefined;
}

/** Those mentioned, off the wire. */
export function readMentions(raw: unknown): string[] {
  if (!Array.isArray(raw)) return [];
  const ids = raw.slice(0, MOST_MENTIONS).filter((id) => isText(id, LONGEST_USER_ID));
  return [...new Set(ids)];
}

/** A reason off the wire. */
export function readReason(raw: unknown): string | undefined {
  return isText(raw, LONGEST_REASON) ? raw : undefined;
}

/** A reason as it is sent and noted. */
export function cutReason(reason: string | undefined): string | undefined {
  return readReason(reason?.slice(0, LONGEST_REASON));
}
