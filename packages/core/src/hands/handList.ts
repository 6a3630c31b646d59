import { isRecord } from '../json/json';
import { HIGHEST_RANK } from './handValue';

/** What hosts decided about the raised hands. */
export interface HandList {
  /** Seats in the order in which the acting host saw the hands go up. */
  readonly order: readonly string[];
  /** Hands that a host lowered, and the rank above which they are up again. */
  readonly lowered: ReadonlyMap<string, number>;
  /** All hands up to this rank were lowered together. */
  readonly floor: number;
}

/** The list on the wire: `order` is all seats without a separator, so that a hundred fit beside what was lowered. */
export interface HandListWire {
  order: string;
  lowered: Record<string, number>;
  floor: number;
}

/** A raised hand before names are put to it. */
export interface Hand {
  readonly sessionId: string;
  /** Daily's user_id: the token's, else the session_id. */
  readonly userId: string;
  /** Daily's clock, ms. */
  readonly joinedAt: number;
  readonly rank: number | null;
  /** What a hidden participant calls itself, where it is the hosts who keep the hand. */
  readonly hiddenName?: string;
}

/** The list of a room in which nothing was decided yet. */
export const NO_LIST: HandList = { order: [], lowered: new Map(), floor: 0 };

const SEAT_LENGTH = 8;

/** How many places a list holds; behind them the order is by rank. */
export const MOST_SEATS = 100;

/** The seat of a participant: the first eight characters of its session_id. */
export function seatOf(sessionId: string): string {
  return sessionId.slice(0, SEAT_LENGTH).padEnd(SEAT_LENGTH);
}

/** Whether a host lowered this hand. It stays down until its rank rises. */
export function isDown({ lowered, floor }: HandList, { sessionId, rank }: Hand): boolean {
  if (rank !== null && rank <= floor) return true;
  if (lowered.size === 0) return false;
  const loweredAt = lowered.get(seatOf(sessionId));
  return loweredAt !== undefined && (rank ?? 0) <= loweredAt;
}

/** The list as it goes on the wire. */
export function encodeHandList({ order, lowered, floor }: HandList): HandListWire {
  return { order: order.join(''), lowered: Object.fromEntries(lowered), floor };
}

/** The list as it came off the wire and through `readHandListWire`. */
export function decodeHandList({ order, lowered, floor }: HandListWire): HandList {
  const seats = order.match(/[^]{8}/g) ?? [];
  return { order: seats, lowered: new Map(Object.entries(lowered)), floor };
}

/** Checks a list from the wire; undefined for what is none. */
export function readHandListWire(raw: unknown): HandListWire | undefined {
  if (!isRecord(raw)) return undefined;
  const { order, lowered, floor } = raw;
  if (typeof order !== 'string' || order.length > MOST_SEATS * SEAT_LENGTH) return undefined;
  if (!isRecord(lowered) || !isRankOrZero(floor)) return undefined;
  const entries = Object.entries(lowered).filter((entry): entry is [string, number] =>
    isRankOrZero(entry[1]),
  );
  return { order, lowered: Object.fromEntries(entries), floor };
}

function isRankOrZero(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= HIGHEST_RANK;
}
