import type { Connection } from '../connection/connection';
import { jsonEqual } from '../json/json';
import { startTimer } from '../platform/timers';
import type { SessionValue, SessionValueStatus } from '../session-values/sessionValue';

const INSIST_MS = 5_000;
const CONCURRENT_MS = 1_000;
const MOST_REPEATS = 5;

interface Decision<V> {
  change: (now: V) => V;
  at: number;
  repeats: number;
  end: () => void;
}

/** What this host decides about people in one host-held value. */
export interface Decisions<V> {
  /** Writes a change that concerns one person; `again` is what is repeated. Rejects as `not-host` or `not-joined`. */
  decide(id: string, change: (now: V) => V, again?: (now: V) => V): Promise<void>;
  /** What became known since goes before what was decided. */
  forget(id: string): void;
  stop(): void;
}

/**
 * Hosts who write at once overrule each other: what was decided here a moment ago is decided again, on top of what counts now.
 *
 * A version that was overruled says so for 5 s. A higher one may have been written without knowing ours: within the first second it is
 * taken to have been, since nobody takes back so fast what another decided.
 */
export function createDecisions<V>(
  { onDispose, state }: Connection,
  value: SessionValue<V>,
  read: () => V,
  isHost: () => boolean,
): Decisions<V> {
  const recent = new Map<string, Decision<V>>();
  let lastStatus: SessionValueStatus = 'idle';

  function write(next: () => V) {
    lastStatus = 'pending';
    return value.set(next);
  }

  function forget(id: string) {
    recent.get(id)?.end();
    recent.delete(id);
  }

  function repeat() {
    const { status } = state.get(value.stateAtom);
    /* Said once of each: what comes later was written knowing ours. */
    const isOverruled = status === 'overruled' && lastStatus !== 'overruled';
    lastStatus = status;
    if (recent.size === 0 || !isHost()) return;
    const now = read();
    let next = now;
    for (const decision of recent.values()) {
      if (!isOverruled && Date.now() - decision.at > CONCURRENT_MS) continue;
      const changed = decision.change(next);
      if (jsonEqual(changed, next) || decision.repeats >= MOST_REPEATS) continue;
      decision.repeats += 1;
      next = changed;
    }
    if (next !== now) void write(() => next).catch(() => undefined);
  }

  const stop = () => [...recent.keys()].forEach(forget);
  onDispose(state.subscribe(value.stateAtom, repeat));
  onDispose(stop);

  return {
    forget,
    stop,
    decide: async (id, change, again = change) => {
      forget(id);
      if (isHost()) {
        const end = startTimer(INSIST_MS, () => recent.delete(id));
        recent.set(id, { change: again, at: Date.now(), repeats: 0, end });
      }
      await write(() => change(read()));
    },
  };
}
