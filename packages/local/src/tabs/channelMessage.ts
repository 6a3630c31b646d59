import * as v from 'valibot';
import { isJsonObject } from '../protocol/jsonText';
import { decodeClientFrame } from '../room/decodeClientFrame';
import type { ClientFrame } from '../protocol';
import type { Entry, TabRequest, Term } from './log';
import type { ReplicaSnapshot } from './replica';

/**
 * Part of the channel's name, so that tabs with another version of this code are in another room. Goes up with every change of
 * these messages, and of what the room engine makes of the same log.
 */
export const TABS_VERSION = 1;

/** What tabs say to each other. */
export type ChannelMessage =
  /** A new tab asks who orders for the state. */
  | { kind: 'hello'; from: string }
  /** A tab asks for something to happen. */
  | { kind: 'request'; from: string; number: number; request: TabRequest }
  /** The next step of the log, from who orders. */
  | { kind: 'entry'; term: Term; entry: Entry }
  /** A tab got the lock: from now on the others take nothing of earlier terms, and say how far they are. */
  | { kind: 'take-over'; term: Term }
  /** -1 for a tab that has nothing yet. */
  | { kind: 'answer'; to: string; from: string; term: Term; applied: number }
  /** It knows all that anybody knows, and orders from here on. */
  | { kind: 'ordering'; term: Term; applied: number }
  /** Asks one tab for what follows an entry. */
  | { kind: 'want'; to: string; from: string; after: number }
  | { kind: 'entries'; to: string; term: Term; entries: Entry[] }
  | { kind: 'state'; to: string; term: Term; snapshot: ReplicaSnapshot; recent: Entry[] }
  /** Something is due and has not happened: the timers of a tab in the background come late. */
  | { kind: 'due' };

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const text = v.string();
const term = v.object({ number: count, by: text });
const record = v.custom<never>(isJsonObject);
const frame = v.custom<ClientFrame>(
  (value) => isJsonObject(value) && 'frame' in decodeClientFrame(toText(value)),
);

const request = v.variant('ask', [
  v.object({ ask: v.literal('frame'), line: text, room: text, frame }),
  v.object({ ask: v.literal('lose'), line: text }),
  v.object({ ask: v.literal('send-from-server'), room: text, data: v.unknown(), recipient: text }),
  v.object({
    ask: v.literal('make-room'),
    room: text,
    privacy: v.optional(v.picklist(['public', 'private'])),
    config: v.optional(record),
  }),
]);

const command = v.variant('do', [
  v.object({ do: v.literal('set-room'), record }),
  v.object({ do: v.literal('join'), line: text, room: text, frame, admission: record }),
  v.object({ do: v.literal('answer'), line: text, frame: record }),
  v.object({ do: v.literal('receive'), line: text, frame }),
  v.object({ do: v.literal('lose'), line: text }),
  v.object({ do: v.literal('send-from-server'), room: text, data: v.unknown(), recipient: text }),
  v.object({ do: v.literal('advance'), room: text }),
  v.object({ do: v.literal('forget-tab'), tab: text }),
]);

const entry = v.object({
  seq: count,
  at: v.number(),
  ids: v.array(text),
  cause: v.optional(v.object({ tab: text, request: count })),
  command,
});

const snapshot = v.object({
  applied: count,
  at: v.number(),
  settings: v.looseObject({ apiKey: text, autoCreateRooms: v.boolean(), config: record }),
  requests: v.map(text, count),
  lines: v.map(text, text),
  rooms: v.map(text, v.object({ record, state: record })),
});

const message = v.variant('kind', [
  v.object({ kind: v.literal('hello'), from: text }),
  v.object({ kind: v.literal('request'), from: text, number: count, request }),
  v.object({ kind: v.literal('entry'), term, entry }),
  v.object({ kind: v.literal('take-over'), term }),
  v.object({
    kind: v.literal('answer'),
    to: text,
    from: text,
    term,
    applied: v.pipe(v.number(), v.safeInteger()),
  }),
  v.object({ kind: v.literal('ordering'), term, applied: count }),
  v.object({ kind: v.literal('want'), to: text, from: text, after: v.number() }),
  v.object({ kind: v.literal('entries'), to: text, term, entries: v.array(entry) }),
  v.object({
    kind: v.literal('state'),
    to: text,
    term,
    snapshot,
    recent: v.array(entry),
  }),
  v.object({ kind: v.literal('due') }),
]);

/** Reads what came over the channel; undefined for whatever no tab of this version says. Never throws. */
export function readChannelMessage(data: unknown): ChannelMessage | undefined {
  const result = v.safeParse(message, data);
  return result.success ? (result.output as ChannelMessage) : undefined;
}

/** Structured clone carries more than JSON does, circles for one. */
function toText(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return '';
  }
}
