import { attempt } from '../connection/attempt';
import type { Connection } from '../connection/connection';
import type { SessionValueDefinition } from '../definitions/definition';
import { readValue } from '../definitions/valueFormat';
import { jsonEqual, type Json } from '../json/json';
import { startTimer } from '../platform/timers';
import { rosterService } from '../roster/rosterService';
import { sessionDataService } from '../session-data/sessionDataService';
import { mergeSessionData } from '../session-values/mergeSessionData';
import { hostHeldService } from './hostHeldService';
import { writeHostHeld } from './writeHostHeld';

/** What every client knows of the plain copies. */
export interface SeenCopies {
  isSettling(key: string): boolean;
  isKnown(key: string, raw: unknown): boolean;
  definitionOf(key: string): SessionValueDefinition<unknown> | undefined;
}

/** What the acting host does about the plain copies. */
export interface PlainCopyKeeper {
  /** What lies under a key has been waited for; `isSteady` if nothing of it changed meanwhile. */
  settled(key: string, isSteady: boolean): void;
}

const REPAIR_MS = 3_000;

/**
 * Keeps the plain copies right: the acting host rewrites what differs, at most once in 3 s, and makes its own what a definition with
 * `enforce: 'report'` lets it take over. Nothing shown depends on the copies.
 */
export function keepPlainCopies(connection: Connection, seen: SeenCopies): PlainCopyKeeper {
  const { call } = connection;
  const hostHeld = connection.use(hostHeldService);
  const roster = connection.use(rosterService);
  const sessionData = connection.use(sessionDataService);
  let cancelRepair: (() => void) | undefined;

  const differing = () =>
    [...hostHeld.keys()].filter(
      (key) => !seen.isSettling(key) && !jsonEqual(sessionData.get(key), hostHeld.get(key)?.value),
    );
  const isActingHost = () =>
    hostHeld.canWrite() && roster.actingHost()?.sessionId === roster.local()?.sessionId;

  function repairSoon() {
    if (!isActingHost() || differing().length === 0) return;
    cancelRepair ??= startTimer(REPAIR_MS, () => {
      cancelRepair = undefined;
      const keys = isActingHost() ? differing() : [];
      if (keys.length === 0) return;
      mergeSessionData(
        call,
        Object.fromEntries(keys.map((key) => [key, hostHeld.get(key)?.value])),
      );
    });
  }

  function takeOver(key: string) {
    const raw = sessionData.get(key);
    const definition = seen.definitionOf(key);
    if (!isActingHost() || raw === undefined || seen.isKnown(key, raw)) return;
    if (definition?.enforce !== 'report' || !readValue(definition, raw).ok) return;
    const write = async () => writeHostHeld(connection, key, raw as Json);
    attempt(connection, 'session-value', key, write).catch(() => undefined);
  }

  hostHeld.onChange(repairSoon);
  sessionData.onChange((changed) => {
    if (changed !== null) repairSoon();
  });
  connection.onDispose(() => cancelRepair?.());
  repairSoon();

  return {
    settled: (key, isSteady) => {
      if (isSteady) takeOver(key);
      repairSoon();
    },
  };
}
