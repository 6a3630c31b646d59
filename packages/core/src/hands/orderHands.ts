import { isDown, seatOf, type Hand, type HandList } from './handList';

/**
 * The hands that are up, in the one order that all screens show: those on the hosts' list as it says, behind them by rank, then by arrival
 * in the call, then by session_id. Of alike ranks the acting host puts those first that it saw first (`seenAt`).
 */
export function orderHands(
  list: HandList,
  hands: readonly Hand[],
  seenAt: (sessionId: string) => number = () => 0,
): Hand[] {
  const up = hands.filter((hand) => !isDown(list, hand));
  if (list.order.length === 0) return up.sort((a, b) => byRank(a, b, seenAt));
  const places = new Map(list.order.map((seat, index) => [seat, index]));
  return up
    .map((hand) => ({ hand, place: places.get(seatOf(hand.sessionId)) ?? places.size }))
    .sort((a, b) => a.place - b.place || byRank(a.hand, b.hand, seenAt))
    .map(({ hand }) => hand);
}

/** One hand of each user, the first: several devices of a token’s user_id are one place. */
export function firstOfEachUser(ordered: readonly Hand[]): Hand[] {
  const users = new Set<string>();
  return ordered.filter(({ userId }) => {
    const isFirst = !users.has(userId);
    users.add(userId);
    return isFirst;
  });
}

function byRank(a: Hand, b: Hand, seenAt: (sessionId: string) => number): number {
  if (a.rank !== b.rank) return (a.rank ?? Infinity) - (b.rank ?? Infinity);
  const isSeenFirst = seenAt(a.sessionId) - seenAt(b.sessionId);
  return isSeenFirst || a.joinedAt - b.joinedAt || (a.sessionId < b.sessionId ? -1 : 1);
}
