import { isText } from '../../definitions/isText';
import { isRecord, readKey, type Json, type JsonObject } from '../../json/json';
import { DAILY_LIMITS } from '../../limits/limits';
import { isEmoji } from '../isEmoji';
import type { CountedReaction } from '../messageReactions';
import { isChannel, MAIN_CHANNEL, readCounter, readMentions, readMessageId } from '../readFields';

/** One public message as it is handed over to a newcomer. */
export interface HistoryEntry {
  /** The sender's session_id, or `server`. */
  readonly from: string;
  /** The sender's id for the message. */
  readonly id: string;
  /** When it came, by the clock of who hands it over, ms. */
  readonly at: number;
  /** Empty when it was removed. */
  readonly text: string;
  readonly userName: string;
  readonly isHost: boolean;
  readonly userId: string;
  /** Its place in the order; 0 where who hands it over knows none. */
  readonly n: number;
  readonly channel: string;
  readonly replyTo?: string | undefined;
  readonly mentions: readonly string[];
  readonly isEdited: boolean;
  /** Which of its author's edits this text is of: the higher one is the later. Default 0, not known. */
  readonly revision?: number | undefined;
  readonly removed?: 'author' | 'host' | undefined;
  /** How many have set each emoji, and keys of five characters of those who are known. */
  readonly reactions: readonly (readonly [emoji: string, count: number, voters?: string])[];
  /** The number behind the sender's name where several have it: 2 for "Ana (2)". Default 1. */
  readonly number?: number | undefined;
}

/** How an entry from the server names its sender. */
export const FROM_SERVER = 'server';

const LONGEST_ID = 64;
const LONGEST_NAME = 256;
const MOST_REACTIONS = 20;
const MOST_COUNTED = 100_000;
const HIGHEST_NUMBER = 999;
/** At most forty keys of five characters. */
const VOTERS = /^(?:[0-9a-z]{5}){1,40}$/;

/**
 * As it lies in a page: `[from, id, at, text, userName, isHost as 0 or 1, userId, more]`, where `more` has what is not as usual:
 * `n`, `channel`, `replyTo`, `mentions`, `edited`, `revision`, `removed`, `reactions`, `number`.
 */
export function encodeHistoryEntry(entry: HistoryEntry): Json {
  const { at, from, id, isHost, text, userId, userName } = entry;
  const more: JsonObject = { n: entry.n };
  if (entry.channel !== MAIN_CHANNEL) more.channel = entry.channel;
  if (entry.replyTo !== undefined) more.replyTo = entry.replyTo;
  if (entry.mentions.length > 0) more.mentions = [...entry.mentions];
  if (entry.isEdited) more.edited = true;
  if (entry.revision) more.revision = entry.revision;
  if (entry.removed) more.removed = entry.removed;
  if (entry.reactions.length > 0) more.reactions = entry.reactions.map(toJson);
  if (entry.number !== undefined && entry.number > 1) more.number = entry.number;
  return [from, id, at, text, userName, isHost ? 1 : 0, userId, more];
}

const toJson = ([emoji, count, voters]: CountedReaction): Json =>
  voters === undefined ? [emoji, count] : [emoji, count, voters];

/** Reads an entry off the wire; null for what is none. */
export function decodeHistoryEntry(raw: unknown): HistoryEntry | null {
  if (!Array.isArray(raw) || raw.length < 7 || raw.length > 8) return null;
  const [from, id, at, text, userName, isHost, userId, more = {}] = raw as unknown[];
  if (!isText(from, LONGEST_ID) || !isText(id, LONGEST_ID) || id.includes(':')) return null;
  if (typeof at !== 'number' || !Number.isSafeInteger(at) || at < 0) return null;
  if (typeof userName !== 'string' || userName.length > LONGEST_NAME) return null;
  if (typeof userId !== 'string' || userId.length > LONGEST_NAME) return null;
  if (!isRecord(more)) return null;
  const removed = readRemoved(readKey(more, 'removed'));
  if (removed ? text !== '' : !isText(text, DAILY_LIMITS.message)) return null;
  const channel = readKey(more, 'channel');
  const number = readCounter(readKey(more, 'number')) ?? 1;
  return {
    from,
    id,
    at,
    text: text as string,
    userName,
    isHost: isHost === 1,
    userId,
    n: readCounter(readKey(more, 'n')) ?? 0,
    channel: isChannel(channel) ? channel : MAIN_CHANNEL,
    replyTo: readMessageId(readKey(more, 'replyTo')),
    mentions: readMentions(readKey(more, 'mentions')),
    isEdited: readKey(more, 'edited') === true,
    revision: readCounter(readKey(more, 'revision')),
    removed,
    reactions: removed ? [] : readReactions(readKey(more, 'reactions')),
    number: number > HIGHEST_NUMBER ? 1 : number,
  };
}

const readRemoved = (raw: unknown) => (raw === 'author' || raw === 'host' ? raw : undefined);

function readReactions(raw: unknown): CountedReaction[] {
  if (!Array.isArray(raw)) return [];
  return raw.slice(0, MOST_REACTIONS).filter(isReaction);
}

function isReaction(raw: unknown): raw is CountedReaction {
  if (!Array.isArray(raw) || raw.length < 2 || raw.length > 3) return false;
  const [emoji, count, voters] = raw as unknown[];
  if (voters !== undefined && !(typeof voters === 'string' && VOTERS.test(voters))) return false;
  return isEmoji(emoji) && (readCounter(count) ?? Infinity) <= MOST_COUNTED;
}
