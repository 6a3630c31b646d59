import { defineParticipantValue } from '../definitions/defineParticipantValue';
import { schemaOf } from '../definitions/schemaOf';

/** The highest rank that counts as one. */
export const HIGHEST_RANK = 1_000_000_000;

const LARGEST_STEP = 1_000;

/** A hand in userData: down, up with a rank from 1, or up with none (`true`, as in Daily's guide). */
export type HandSlot = boolean | number;

/** The rank in a slot; null for a hand that has none, which stands behind those that do. */
export function rankOf(slot: unknown): number | null {
  const isRank = typeof slot === 'number' && Number.isInteger(slot) && slot >= 1;
  return isRank && slot <= HIGHEST_RANK ? slot : null;
}

/**
 * The highest of these ranks, where a single one counts for at most 1,000 more than those below it: who claims a billion must not use up
 * the ranks of everybody else.
 */
export function highestRank(ranks: Iterable<number | null>): number {
  const known = [...ranks].filter((rank) => rank !== null).sort((a, b) => a - b);
  return known.reduce((highest, rank) => Math.min(rank, highest + LARGEST_STEP), 0);
}

/**
 * The raised hand of each participant, as the slot `handRaised` of its userData: `false`, or a rank.
 *
 * Everybody has it, late joiners in the snapshot; it is cleared on leave. Any other number, string or `true` reads as raised without a
 * rank; objects are no hand and are reported as `foreign-shape`.
 *
 * @example
 * ```ts
 * const hand = useParticipantValue(handValue, sessionId);
 * await call.join({ url, userData: initialValues(handValue.with(1)) });
 * ```
 */
export const handValue = defineParticipantValue<HandSlot>('handRaised', {
  initial: false,
  schema: schemaOf('false, true or a rank from 1', (value) =>
    typeof value === 'object' && value !== null ? undefined : (rankOf(value) ?? Boolean(value)),
  ),
});
