import { byArrival, type Participant } from './participant';

/** Participants kept in order of arrival: one who comes costs a search, not a sort of the room. */
export function createArrivalOrder() {
  let order: readonly Participant[] = [];

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
  const without = ({ sessionId }: Participant) => order.filter((p) => p.sessionId !== sessionId);

  return {
    all: () => order,
    first: (): Participant | undefined => order[0],
    put(participant: Participant, before: Participant | undefined) {
      if (before) order = without(before);
      const at = place(participant);
      order = [...order.slice(0, at), participant, ...order.slice(at)];
    },
    remove(participant: Participant) {
      order = without(participant);
    },
    clear() {
      order = [];
    },
  };
}
