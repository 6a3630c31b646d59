import { seatOf, type Hand, type HandList } from './handList';
import { firstOfEachUser, orderHands } from './orderHands';

/** A place in the queue: a hand that is up, or the seat of somebody who is away. */
export type HandPlace =
  | { readonly hand: Hand; readonly seat?: undefined }
  | { readonly hand: undefined; readonly seat: string };

/**
 * The places of the queue: the hands that are up, and among them the seats that the list keeps for those who are away. Devices of one user are
 * one place, the first of theirs.
 */
export function placesOf(
  list: HandList,
  hands: readonly Hand[],
  isAway: (seat: string) => boolean,
  userOf: (seat: string) => string | undefined,
): HandPlace[] {
  const up = orderHands(list, hands);
  if (list.order.length === 0) return firstOfEachUser(up).map((hand) => ({ hand }));
  const bySeat = new Map(up.map((hand) => [seatOf(hand.sessionId), hand]));
  const listed = new Set(list.order);
  const seats = [
    ...list.order.filter((seat) => bySeat.has(seat) || (!list.lowered.has(seat) && isAway(seat))),
    ...[...bySeat.keys()].filter((seat) => !listed.has(seat)),
  ];
  const places = new Map<string, HandPlace>();
  for (const seat of seats) {
    const hand = bySeat.get(seat);
    const user = hand?.userId ?? userOf(seat) ?? seat;
    /* Who is back takes the place that was kept, before the acting host says so. */
    if (!places.get(user)?.hand) places.set(user, hand ? { hand } : { hand, seat });
  }
  return [...places.values()];
}
