import { keepHandList } from './editHandList';
import { seatOf, type Hand, type HandList } from './handList';
import { orderHands } from './orderHands';

/** The list with one hand right before another one, or behind all others; unchanged when it is there already, or not up. */
export function moveHand(
  list: HandList,
  hands: readonly Hand[],
  sessionId: string,
  before: string | undefined,
): HandList {
  const up = orderHands(list, hands).map((hand) => hand.sessionId);
  const at = up.indexOf(sessionId);
  if (at < 0 || sessionId === before || up[at + 1] === before) return list;
  const whole = keepHandList(list, hands, { kept: new Set(list.order), moved: new Map() });
  const seat = seatOf(sessionId);
  const order = whole.order.filter((other) => other !== seat);
  const next = before === undefined ? -1 : order.indexOf(seatOf(before));
  /* Whom it was to stand before has gone meanwhile. */
  if (before !== undefined && next < 0) return list;
  order.splice(next < 0 ? order.length : next, 0, seat);
  return { ...whole, order };
}
