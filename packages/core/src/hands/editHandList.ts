import { jsonSize } from '../json/json';
import { HOST_HELD_LIMITS } from '../limits/limits';
import { MOST_SEATS, encodeHandList, isDown, seatOf, type Hand, type HandList } from './handList';
import { highestRank } from './handValue';
import { firstOfEachUser, orderHands } from './orderHands';

/** Those whose place is kept although they are gone, and the places to which others have come back. */
export interface KeptSeats {
  readonly kept: ReadonlySet<string>;
  /** The new seat of somebody who came back, and the seat that was kept. */
  readonly moved: ReadonlyMap<string, string>;
}

const NOTHING_KEPT: KeptSeats = { kept: new Set(), moved: new Map() };

/** The list as the acting host keeps it: who is new goes to the end, who took the hand down leaves it. Idempotent. */
export function keepHandList(
  list: HandList,
  hands: readonly Hand[],
  { kept, moved }: KeptSeats = NOTHING_KEPT,
  seenAt?: (sessionId: string) => number,
): HandList {
  const now = new Map([...moved].map(([seat, before]) => [before, seat]));
  const order = list.order.map((seat) => now.get(seat) ?? seat);
  const ordered = orderHands({ ...list, order }, hands, seenAt);
  const up = firstOfEachUser(ordered).map(({ sessionId }) => seatOf(sessionId));
  const isUp = new Set(up);
  const listed = new Set(order.filter((seat) => isUp.has(seat) || kept.has(seat)));
  return fit({ ...list, order: [...listed, ...up.filter((seat) => !listed.has(seat))] });
}

/** The list with these hands lowered; their places stay, so that they can be put back. */
export function lowerHands(list: HandList, hands: readonly Hand[]): HandList {
  const seats = new Map(hands.map(({ sessionId, rank }) => [seatOf(sessionId), rank ?? 1]));
  return fit({
    ...list,
    lowered: new Map([...list.lowered, ...seats]),
  });
}

/** The list with the hands of one user lowered; who is away loses the place. */
export function lowerUser(list: HandList, sessionId: string, hands: readonly Hand[]): HandList {
  return hands.length > 0
    ? lowerHands(list, hands)
    : giveUpPlaces(list, new Set([seatOf(sessionId)]));
}

/** The list without the places of these seats. */
export function giveUpPlaces(list: HandList, seats: ReadonlySet<string>): HandList {
  const lowered = [...list.lowered].filter(([seat]) => !seats.has(seat));
  return {
    ...list,
    order: list.order.filter((seat) => !seats.has(seat)),
    lowered: new Map(lowered),
  };
}

/**
 * The list in which a lowered hand is not lowered any more. Where a place was kept it is kept on, until its owner’s client has raised the hand:
 * lowered up to the rank 0, which no hand has, says so to all hosts.
 */
export function putBackHand(list: HandList, sessionId: string, hands: readonly Hand[]): HandList {
  const seat = seatOf(sessionId);
  const lowered = new Map(list.lowered);
  const hasNoRank = hands.some((hand) => hand.sessionId === sessionId && hand.rank === null);
  if (list.order.includes(seat) && !hasNoRank) lowered.set(seat, 0);
  else lowered.delete(seat);
  return { ...list, lowered };
}

/** The list with all hands lowered: one number for all ranks, single entries for hands without a usable one. */
export function lowerAllHands(list: HandList, hands: readonly Hand[]): HandList {
  const floor = highestRank([list.floor, ...hands.map(({ rank }) => rank)]);
  const lowered = { ...list, floor: Math.max(floor, list.floor) };
  return lowerHands(
    { ...lowered, order: [] },
    hands.filter((hand) => !isDown(lowered, hand)),
  );
}

/**
 * The list without what has been obeyed: lowered hands that their owners took down, or raised again, and whose place is not kept. Only of
 * these, if given.
 */
export function pruneHandList(
  list: HandList,
  hands: readonly Hand[],
  due: ReadonlyMap<string, number> = list.lowered,
): HandList {
  const raised = new Map(hands.map((hand) => [seatOf(hand.sessionId), hand]));
  const places = new Set(list.order);
  const lowered = [...list.lowered].filter(([seat, loweredAt]) => {
    const hand = raised.get(seat);
    if (due.get(seat) !== loweredAt) return true;
    return hand ? (hand.rank ?? 0) <= loweredAt : places.has(seat);
  });
  const isFloorInUse = hands.some(({ rank }) => rank !== null && rank <= list.floor);
  return { ...list, lowered: new Map(lowered), floor: isFloorInUse ? list.floor : 0 };
}

/** Cuts what a host-held value cannot hold: first places at the end, which are then by rank, then the oldest lowered hands. */
function fit({ order, lowered, floor }: HandList): HandList {
  const seats = order.slice(0, MOST_SEATS);
  const kept = new Map(lowered);
  const isTooLarge = () =>
    jsonSize(encodeHandList({ order: seats, lowered: kept, floor })) > HOST_HELD_LIMITS.value;
  while (isTooLarge() && seats.length > 0) seats.pop();
  for (const seat of lowered.keys()) {
    if (!isTooLarge()) break;
    kept.delete(seat);
  }
  return { order: seats, lowered: kept, floor };
}
