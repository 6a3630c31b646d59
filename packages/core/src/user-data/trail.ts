import { jsonEqual, type JsonObject } from '../json/json';

const MOST_REMEMBERED = 20;

/**
 * What this client wrote and whose echo may still come. An own `participant-updated` that shows one of these is an echo; anything else was
 * written by the app itself.
 */
export function createTrail() {
  let sent: { data: JsonObject; isSettled: boolean }[] = [];
  let past: JsonObject[] = [];

  return {
    add(data: JsonObject) {
      const receipt = { data, isSettled: false };
      sent = [...sent, receipt].slice(-MOST_REMEMBERED);
      return receipt;
    },
    /** Daily answered: earlier writes can no longer echo after this one, unless it returns them late. */
    settle(receipt: { data: JsonObject; isSettled: boolean }) {
      receipt.isSettled = true;
      const last = Math.max(sent.map(({ isSettled }) => isSettled).lastIndexOf(true), 0);
      past = [...past, ...sent.slice(0, last).map(({ data }) => data)].slice(-MOST_REMEMBERED);
      sent = sent.slice(last);
    },
    /** What lay there before anything that is on its way now: an update about something else may still show it. */
    saw(data: JsonObject) {
      sent = [{ data, isSettled: true }, ...sent].slice(-MOST_REMEMBERED);
    },
    knows: (userData: unknown) => sent.some(({ data }) => jsonEqual(data, userData)),
    /** One that counts no longer: returned late, if it is not what this client wrote last. */
    isPast: (userData: unknown) => past.some((data) => jsonEqual(data, userData)),
    clear() {
      sent = [];
      past = [];
    },
  };
}
