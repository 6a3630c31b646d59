import { byArrival, type Participant } from './participant';

/** Participants kept in order of arrival: one who comes costs a search, not a sort or a copy of the room. */
export function createArrivalOrder() {
  const order: Participant[] = [];
  let shown: readonly Participant[] | undefined;

  const place = (participant: Participant) => {
    let low = 0;
    let high = order.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = order[middle];
      if (other && byArrival(other, participant) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  function remove(participant: Participant) {
    const { sessionId } = participant;
    const expected = place(participant);
    const isThere = order[expected]?.sessionId === sessionId;
    const at = isThere ? expected : order.findIndex((p) => p.sessionId === sessionId);
    if (at === -1) return;
    order.splice(at, 1);
    shown = undefined;
  }

  return {
    /** A new array after each change; copied only for who asks. */
    all: () => (shown ??= [...order]),
    first: (): Participant | undefined => order[0],
    put(participant: Participant, before: Participant | undefined) {
      if (before) remove(before);
      order.splice(place(participant), 0, participant);
      shown = undefined;
    },
    remove,
    clear() {
      order.length = 0;
      shown = undefined;
    },
  };
}
