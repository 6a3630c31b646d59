import { defineSessionValue } from '../definitions/defineSessionValue';
import { schemaOf } from '../definitions/schemaOf';
import { rankOf } from './handValue';

/** How many hands of hidden participants hosts keep at once; the next ones wait for a place. */
export const MOST_HIDDEN = 8;

const LONGEST_ID = 36;

/** `[session_id, name, rank]`. */
export type HiddenEntry = readonly [sessionId: string, name: string, rank: number];

/** The raised hands of hidden participants, as the host-held value `hiddenHands`: up to 8 of `[session_id, name, rank]`. */
export const hiddenHandsValue = defineSessionValue<readonly HiddenEntry[]>('hiddenHands', {
  initial: [],
  schema: schemaOf('up to 8 of [session_id, name, rank]', (value) =>
    Array.isArray(value) && value.length <= MOST_HIDDEN && value.every(isEntry) ? value : undefined,
  ),
  writableBy: 'host',
});

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
