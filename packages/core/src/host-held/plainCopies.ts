import type { Service } from '../connection/connection';
import { createLazyPart, startWhenHost } from '../connection/lazyPart';
import type { SessionValueDefinition } from '../definitions/definition';
import { jsonEqual, jsonSize, type Json } from '../json/json';
import { startTimer } from '../platform/timers';
import { sessionDataService } from '../session-data/sessionDataService';
import { hostHeldService } from './hostHeldService';
import { hostWrites } from './hostWrites';

/** The plain copies of host-held values in session data: for foreign clients, and for newcomers in rooms without a host. */
export interface PlainCopies {
  /** This client reads that key, so a foreign write is reported even before any host has decided. */
  watch(key: string, definition: SessionValueDefinition<unknown>): void;
}

const SETTLE_MS = 1_500;
const MOST_KNOWN = 8;

/** Reports what lies in them that no host decided. The page of the acting host keeps them right. */
export const plainCopiesService: Service<PlainCopies> = {
  name: 'plain-copies',
  create: (connection) => {
    const hostHeld = connection.use(hostHeldService);
    const sessionData = connection.use(sessionDataService);
    const known = new Map<string, Json[]>();
    const watched = new Map<string, SessionValueDefinition<unknown>>();
    const settling = new Map<string, () => void>();
    const isKnown = (key: string, raw: unknown) =>
      (known.get(key) ?? []).some((one) => jsonEqual(one, raw));
    const keeper = createLazyPart(connection, hostWrites, ({ keepPlainCopies }) => {
      for (const key of watched.keys()) lookLater(key);
      return keepPlainCopies(connection, {
        isSettling: (key) => settling.has(key),
        isKnown,
        definitionOf: (key) => watched.get(key),
      });
    });

    function remember(key: string) {
      const entry = hostHeld.get(key);
      if (entry) known.set(key, [...(known.get(key) ?? []), entry.value].slice(-MOST_KNOWN));
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
      const look = () => {
        settling.delete(key);
        const now = sessionData.get(key);
        if (hostHeld.isHostPresent() && now !== undefined && !isKnown(key, now))
          reportForeign(key, now);
        const isSteady = now === raw && hostHeld.get(key) === entry;
        if (!isSteady) lookLater(key);
        keeper.started()?.settled(key, isSteady);
      };
      settling.set(key, startTimer(SETTLE_MS, look));
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
      if (changed === null) known.clear();
      else changed.forEach(lookLater);
    });
    for (const key of hostHeld.keys()) remember(key);
    connection.onDispose(() => settling.forEach((cancel) => cancel()));
    startWhenHost(connection, 'host-held values', keeper);

    return {
      watch: (key, definition) => {
        watched.set(key, definition);
        lookLater(key);
      },
    };
  },
};
