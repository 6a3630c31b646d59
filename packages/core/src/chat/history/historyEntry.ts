import { isText } from '../../definitions/isText';
import type { Json } from '../../json/json';
import { DAILY_LIMITS } from '../../limits/limits';

/** One public message as it is handed over to a newcomer. */
export interface HistoryEntry {
  /** The sender's session_id, or `server`. */
  readonly from: string;
  /** The sender's id for the message. */
  readonly id: string;
  /** When it came, by the clock of who hands it over, ms. */
  readonly at: number;
  readonly text: string;
  readonly userName: string;
  readonly isHost: boolean;
  readonly userId: string;
}

/** How an entry from the server names its sender. */
export const FROM_SERVER = 'server';

const LONGEST_ID = 64;
const LONGEST_NAME = 256;

/** As it lies in a page: `[from, id, at, text, userName, isHost as 0 or 1, userId]`. */
export function encodeHistoryEntry(entry: HistoryEntry): Json {
  const { at, from, id, isHost, text, userId, userName } = entry;
  return [from, id, at, text, userName, isHost ? 1 : 0, userId];
}

/** Reads an entry off the wire; null for what is none. */
export function decodeHistoryEntry(raw: unknown): HistoryEntry | null {
  if (!Array.isArray(raw) || raw.length !== 7) return null;
  const [from, id, at, text, userName, isHost, userId] = raw as unknown[];
  if (!isText(from, LONGEST_ID) || !isText(id, LONGEST_ID) || id.includes(':')) return null;
  if (typeof at !== 'number' || !Number.isSafeInteger(at) || at < 0) return null;
  if (!isText(text, DAILY_LIMITS.message)) return null;
  if (typeof userName !== 'string' || userName.length > LONGEST_NAME) return null;
  if (typeof userId !== 'string' || userId.length > LONGEST_NAME) return null;
  return { from, id, at, text, userName, isHost: isHost === 1, userId };
}
