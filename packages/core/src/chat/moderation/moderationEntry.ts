import { defineMessage } from '../../definitions/defineMessage';
import { isText } from '../../definitions/isText';
import { schemaOf } from '../../definitions/schemaOf';
import { readKey, type Json, type JsonObject } from '../../json/json';
import { inParts } from '../../messages/parts/inParts';
import { isChannel, readMessageId, readReason } from '../readFields';
import { CHAT_LOG } from './hostMessages';

/** What was done: `fresh` is `startFresh()`. */
export type ModerationAction =
  'remove' | 'mute' | 'unmute' | 'pause' | 'resume' | 'fresh' | 'report';

/** One line of the moderation log: who, what, when, why. */
export interface ModerationEntry {
  readonly id: string;
  readonly action: ModerationAction;
  /** The session_id of who did it. */
  readonly by: string;
  readonly byName: string;
  readonly channel: string;
  /** By the clock of who did it, ms; of a report, of who heard it. */
  readonly at: number;
  /** The message that was removed or reported. */
  readonly messageId?: string | undefined;
  /** The session_id of whom it concerns. */
  readonly target?: string | undefined;
  readonly targetName?: string | undefined;
  readonly reason?: string | undefined;
}

const ACTIONS: readonly unknown[] = [
  'remove',
  'mute',
  'unmute',
  'pause',
  'resume',
  'fresh',
  'report',
];

/** The most lines of the log, and of one message. */
export const MOST_ENTRIES = 500;

/** Reads a line off the wire. */
function readEntry(raw: unknown): ModerationEntry | undefined {
  const [id, action, by] = [readKey(raw, 'id'), readKey(raw, 'action'), readKey(raw, 'by')];
  const [byName, channel, at] = [
    readKey(raw, 'byName'),
    readKey(raw, 'channel'),
    readKey(raw, 'at'),
  ];
  if (!isText(id, 130) || !ACTIONS.includes(action) || !isText(by, 64)) return undefined;
  if (typeof byName !== 'string' || byName.length > 256 || !isChannel(channel)) return undefined;
  if (typeof at !== 'number' || !Number.isSafeInteger(at) || at < 0) return undefined;
  const target = readKey(raw, 'target');
  const targetName = readKey(raw, 'targetName');
  return {
    id,
    action: action as ModerationAction,
    by,
    byName,
    channel,
    at,
    messageId: readMessageId(readKey(raw, 'messageId')),
    target: isText(target, 64) ? target : undefined,
    targetName: isText(targetName, 256) ? targetName : undefined,
    reason: readReason(readKey(raw, 'reason')),
  };
}

/** A line as it lies in a message. */
export function encodeModerationEntry(entry: ModerationEntry): Json {
  const fields = Object.entries(entry).filter(([, value]) => value !== undefined);
  return Object.fromEntries(fields) as JsonObject;
}

/** Lines of a message that fitted its schema. */
export const decodeModerationEntries = (entries: readonly unknown[]): ModerationEntry[] =>
  entries.map(readEntry).filter((entry) => entry !== undefined);

/** What a message of hosts to hosts carries: lines, or `wantsAll` from one who may have missed some. */
interface ModeratedData {
  entries: Json[];
  wantsAll?: boolean | undefined;
}

/** Hosts tell hosts what was decided: `{ type: 'chat-log', entries }`; a host who comes later gets all of them from the acting host. */
export const chatModerated = defineMessage<ModeratedData>(CHAT_LOG, {
  from: 'host',
  maxSize: inParts(200_000),
  schema: schemaOf('lines of a moderation log', (value) => {
    const entries = readKey(value, 'entries');
    if (!Array.isArray(entries) || entries.length > MOST_ENTRIES) return undefined;
    if (!entries.every((entry) => readEntry(entry))) return undefined;
    return { entries: entries as Json[], wantsAll: readKey(value, 'wantsAll') === true };
  }),
});
