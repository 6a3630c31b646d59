import type { Service } from '../connection/connection';
import type { SessionValueDefinition } from '../definitions/definition';
import { jsonEqual, jsonSize } from '../json/json';
import { startTimer } from '../platform/timers';
import { sessionDataService } from '../session-data/sessionDataService';
import type { HostEntry } from './entry';
import { hostHeldService } from './hostHeldService';
import { keepPlainCopies } from './keepPlainCopies';

/** The plain copies of host-held values in session data: for foreign clients, and for newcomers in rooms without a host. */
export interface PlainCopies {
  /** This client reads that key, so a foreign write is reported even before any host has decided. */
  watch(key: string, definition: SessionValueDefinition<unknown>): void;
}

const SETTLE_MS = 1_500;
/* Longer than it takes to write over a copy that came late. */
const FLIGHT_MS = 6_000;

/** Reports what lies in them that no host decided. The page of the acting host keeps them right. */
export const plainCopiesService: Service<PlainCopies> = {
  name: 'plain-copies',
  create: (connection) => {
    const hostHeld = connection.use(hostHeldService);
    const sessionData = connection.use(sessionDataService);
    const recent = new Map<string, readonly HostEntry[]>();
    const watched = new Map<string, SessionValueDefinition<unknown>>();
    const settling = new Set<string>();
    const timers = new Set<() => void>();
    const recentOf = (key: string) => recent.get(key) ?? [];
    const isKnown = (key: string, raw: unknown) =>
      recentOf(key).some(({ value }) => jsonEqual(value, raw));
    const keeper = keepPlainCopies(connection, {
      isSettling: (key) => settling.has(key),
      isKnown,
      definitionOf: (key) => watched.get(key),
    });

    function later(ms: number, run: () => void) {
      const cancel = startTimer(ms, () => {
        timers.delete(cancel);
        run();
      });
      timers.add(cancel);
    }

    /* The copy of what counted until a moment ago may still be on its way. Whoever writes it later than that means it. */
    function remember(key: string) {
      const entry = hostHeld.get(key);
      if (!entry) return;
      const before = recentOf(key).at(-1);
      recent.set(key, [...recentOf(key), entry]);
      if (!before) return;
      later(FLIGHT_MS, () => {
        const left = recentOf(key).filter((one) => one !== before);
        recent.set(key, left);
      });
    }

    /*
     * A host's slot and its plain copy travel separately, so a difference counts only when a little later there is still no copy that a host
     * decided: a newcomer may come between two decisions.
     */
    function lookLater(key: string) {
      const raw = sessionData.get(key);
      const entry = hostHeld.get(key);
      if (!hostHeld.isHostPresent() || settling.has(key) || (!entry && !watched.has(key))) return;
      if (raw === undefined || isKnown(key, raw)) return;
      settling.add(key);
      later(SETTLE_MS, () => {
        settling.delete(key);
        const now = sessionData.get(key);
        if (hostHeld.isHostPresent() && now !== undefined && !isKnown(key, now))
          reportForeign(key, now);
        const isSteady = now === raw && hostHeld.get(key) === entry;
        if (!isSteady) lookLater(key);
        keeper.settled(key, isSteady);
      });
    }

    function reportForeign(key: string, raw: unknown) {
      connection.report({
        kind: 'rejected',
        code: 'not-endorsed',
        mechanism: 'session-value',
        name: key,
        size: jsonSize(raw),
        content: raw,
        detail: `"${key}" in the session data is not what a host present decided.`,
      });
    }

    hostHeld.onChange((keys) => keys.forEach(remember));
    sessionData.onChange((changed) => {
      if (changed === null) recent.clear();
      else changed.forEach(lookLater);
    });
    for (const key of hostHeld.keys()) remember(key);
    connection.onDispose(() => timers.forEach((cancel) => cancel()));

    return {
      watch: (key, definition) => {
        watched.set(key, definition);
        lookLater(key);
      },
    };
  },
};
