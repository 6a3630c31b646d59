import { jsonEqual } from '../json/json';
import { startTimer } from '../platform/timers';
import { decodeEntries, newestOf, type HostEntry } from './entry';

/** A host without the kit never says what it holds; after this long it holds nothing. */
const SILENCE_MS = 3_000;

/** What the hosts present hold. */
export interface PresentHosts {
  readonly size: number;
  /** Whether none of them has said what it holds. */
  readonly areSilent: boolean;
  has(sessionId: string): boolean;
  /** What lies in `_.own` of somebody; answers the keys of what was no entry. Nothing changes where it is the same as before, or gone. */
  put(sessionId: string, raw: unknown): readonly string[];
  /** Somebody is no host, or not present. */
  remove(sessionId: string): void;
  clear(): void;
  dispose(): void;
}

/**
 * Keeps what the hosts present hold; `onNewest` is told what counts now, or undefined as long as that is not known: without a host, and
 * when the only ones came a moment ago and have not yet said what they hold. A host who reloads the page would otherwise empty the room.
 */
export function createPresentHosts(
  onNewest: (newest: Map<string, HostEntry> | undefined) => void,
): PresentHosts {
  const hosts = new Map<string, { raw: unknown; entries: Map<string, HostEntry> }>();
  let isSilenceOver = false;
  let cancel: (() => void) | undefined;

  function endSilence() {
    cancel?.();
    cancel = undefined;
    isSilenceOver = false;
  }

  const areSilent = () => [...hosts.values()].every(({ raw }) => raw === undefined);

  function recount() {
    const isSilent = areSilent();
    if (!isSilent || hosts.size === 0) endSilence();
    else if (!isSilenceOver) {
      cancel ??= startTimer(SILENCE_MS, () => {
        isSilenceOver = true;
        recount();
      });
    }
    const isKnown = hosts.size > 0 && (!isSilent || isSilenceOver);
    onNewest(isKnown ? newestOf([...hosts.values()].map(({ entries }) => entries)) : undefined);
  }

  return {
    get size() {
      return hosts.size;
    },
    get areSilent() {
      return areSilent();
    },
    has: (sessionId) => hosts.has(sessionId),
    put(sessionId, raw) {
      const before = hosts.get(sessionId);
      /* Who has spoken does not fall silent: on the page of that host, something else writes userData. */
      if (before && (raw === undefined || jsonEqual(before.raw, raw))) return [];
      const { entries, malformed } = decodeEntries(raw);
      hosts.set(sessionId, { raw, entries });
      recount();
      return malformed;
    },
    remove(sessionId) {
      if (hosts.delete(sessionId)) recount();
    },
    clear() {
      hosts.clear();
      endSilence();
    },
    dispose: endSilence,
  };
}
