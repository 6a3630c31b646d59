import { attempt } from '../connection/attempt';
import type { Service } from '../connection/connection';
import { jsonEqual, jsonSize, type Json } from '../json/json';
import { startTimer } from '../platform/timers';
import { rosterService } from '../roster/rosterService';
import { sessionDataService } from '../session-data/sessionDataService';
import { mergeSessionData } from '../session-values/mergeSessionData';
import { hostHeldService } from './hostHeldService';

/** The plain copies of host-held values in session data: for foreign clients, and for newcomers in rooms without a host. */
export interface PlainCopies {
  /** Writes the copy of one key beside the host's own slot, in the same tick. */
  write(key: string, value: Json): void;
  /**
   * This client reads that key, so a foreign write is reported even before any host has decided. The acting host makes its own what
   * `takesOver` says yes to.
   */
  watch(key: string, takesOver: (raw: unknown) => boolean): void;
}

const REPAIR_MS = 3_000;
const SETTLE_MS = 1_500;
const MOST_KNOWN = 8;

/** Keeps the plain copies right: the acting host rewrites what differs, at most once in 3 s; nothing shown depends on it. */
export const plainCopyService: Service<PlainCopies> = {
  name: 'plain-copies',
  create: (connection) => {
    const { call, report } = connection;
    const hostHeld = connection.use(hostHeldService);
    const roster = connection.use(rosterService);
    const sessionData = connection.use(sessionDataService);
    const known = new Map<string, Json[]>();
    const watched = new Map<string, (raw: unknown) => boolean>();
    let cancelRepair: (() => void) | undefined;
    const settling = new Map<string, () => void>();

    const differing = () =>
      [...hostHeld.keys()].filter(
        (key) => !settling.has(key) && !jsonEqual(sessionData.get(key), hostHeld.get(key)?.value),
      );
    const isActingHost = () =>
      hostHeld.canWrite() && roster.actingHost()?.sessionId === roster.local()?.sessionId;

    function remember(key: string) {
      const entry = hostHeld.get(key);
      if (entry) known.set(key, [...(known.get(key) ?? []), entry.value].slice(-MOST_KNOWN));
    }

    function repairSoon() {
      if (!isActingHost() || differing().length === 0) return;
      cancelRepair ??= startTimer(REPAIR_MS, () => {
        cancelRepair = undefined;
        const keys = isActingHost() ? differing() : [];
        if (keys.length > 0) {
          mergeSessionData(
            call,
            Object.fromEntries(keys.map((key) => [key, hostHeld.get(key)?.value])),
          );
        }
      });
    }

    /*
     * A host's slot and its plain copy travel separately, so a difference counts only when a little later there is still no copy that a host
     * decided: a newcomer may come between two decisions.
     */
    function lookLater(key: string) {
      const seen = sessionData.get(key);
      const entry = hostHeld.get(key);
      if (!hostHeld.isHostPresent() || settling.has(key) || (!entry && !watched.has(key))) return;
      if (seen === undefined || isKnown(key, seen)) return;
      const cancel = startTimer(SETTLE_MS, () => {
        settling.delete(key);
        const now = sessionData.get(key);
        if (hostHeld.isHostPresent() && now !== undefined && !isKnown(key, now)) {
          reportForeign(key, now);
        }
        if (now === seen && hostHeld.get(key) === entry) takeOver(key, seen);
        else lookLater(key);
        repairSoon();
      });
      settling.set(key, cancel);
    }

    function reportForeign(key: string, seen: unknown) {
      report({
        kind: 'rejected',
        code: 'not-endorsed',
        mechanism: 'session-value',
        name: key,
        size: jsonSize(seen),
        content: seen,
        detail: `"${key}" in the session data is not what a host present decided.`,
      });
    }

    function takeOver(key: string, seen: unknown) {
      if (!isActingHost() || isKnown(key, seen) || !watched.get(key)?.(seen)) return;
      const write = async () => hostHeld.write(key, seen as Json);
      attempt(connection, 'session-value', key, write).catch(() => undefined);
    }

    const isKnown = (key: string, value: unknown) =>
      (known.get(key) ?? []).some((one) => jsonEqual(one, value));

    hostHeld.onChange((keys) => {
      for (const key of keys) remember(key);
      repairSoon();
    });
    sessionData.onChange((changed) => {
      if (changed === null) return known.clear();
      for (const key of changed) lookLater(key);
      repairSoon();
    });
    for (const key of hostHeld.keys()) remember(key);
    connection.onDispose(() => {
      cancelRepair?.();
      for (const cancel of settling.values()) cancel();
    });

    return {
      write: (key, value) => void mergeSessionData(call, { [key]: value }),
      watch: (key, takesOver) => {
        watched.set(key, takesOver);
        lookLater(key);
      },
    };
  },
};
