import { defineMessage } from '../definitions/defineMessage';
import { defineSessionValue } from '../definitions/defineSessionValue';
import { schemaOf } from '../definitions/schemaOf';
import { isRecord, jsonSize } from '../json/json';
import { rankOf } from './handValue';

/** How many hands of hidden participants hosts keep at once; the next ones wait for a place. */
export const MOST_HIDDEN = 8;

const LONGEST_NAME = 24;
const LONGEST_ID = 36;

/** What somebody whom Daily hides from the others asks of the hosts. */
export interface HiddenHand {
  isUp: boolean;
  /** The display name, cut to 24 characters of JSON: a claim, since Daily shows nobody a hidden participant’s. */
  name?: string;
}

/** `[session_id, name, rank]`. */
export type HiddenEntry = readonly [sessionId: string, name: string, rank: number];

/**
 * Raises and lowers the hand of a hidden participant (`hasPresence: false`), whose userData nobody sees: `{ type: 'hidden-hand', isUp, name }`,
 * sent to the hosts. It counts for its sender only, as Daily’s `fromId` says; said again once a minute, since nobody hears of it when a
 * hidden participant leaves.
 */
export const hiddenHand = defineMessage<HiddenHand>('hidden-hand', {
  schema: schemaOf('{ isUp, name? }', readHiddenHand),
});

/** The raised hands of hidden participants, as the host-held value `hiddenHands`: up to 8 of `[session_id, name, rank]`. */
export const hiddenHandsValue = defineSessionValue<readonly HiddenEntry[]>('hiddenHands', {
  initial: [],
  schema: schemaOf('up to 8 of [session_id, name, rank]', (value) =>
    Array.isArray(value) && value.length <= MOST_HIDDEN && value.every(isEntry) ? value : undefined,
  ),
  writableBy: 'host',
});

/** Checks what a hidden participant says; undefined for what is nothing of the kind. */
export function readHiddenHand(raw: unknown): HiddenHand | undefined {
  if (!isRecord(raw) || typeof raw['isUp'] !== 'boolean') return undefined;
  const { isUp, name } = raw;
  return typeof name === 'string' ? { isUp, name: shortName(name) } : { isUp };
}

/** A name as it is sent and kept: in JSON, where a quote takes two characters and a control character six. */
export function shortName(name: string): string {
  const letters = [...name].slice(0, LONGEST_NAME);
  while (jsonSize(letters.join('')) > LONGEST_NAME + 2) letters.pop();
  return letters.join('');
}

function isEntry(entry: unknown): entry is HiddenEntry {
  if (!Array.isArray(entry)) return false;
  const [sessionId, name, rank] = entry as unknown[];
  return (
    typeof sessionId === 'string' &&
    sessionId.length <= LONGEST_ID &&
    typeof name === 'string' &&
    rankOf(rank) !== null
  );
}
