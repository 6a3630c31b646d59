import { decodeHistoryEntry, encodeHistoryEntry, type HistoryEntry } from './historyEntry';

/** Which messages of the app's own store are wanted. */
export interface HistoryQuery {
  /** Default: all channels. */
  readonly channel?: string | undefined;
  /** `from` and `id` of an entry, with a colon between: only what stands before it. Default: the newest. */
  readonly before?: string | undefined;
  /** At most so many. */
  readonly limit: number;
}

/**
 * The app's own store of the public chat, in the place of what participants hand over: give it as `history` of `connect`.
 *
 * Both run on the client; what `load` answers is shown as it is, so let your server decide who may read and write.
 *
 * @example
 * ```ts
 * connect(call, {
 *   history: {
 *     load: (query) => api.post('/chat/load', query),
 *     append: (entry) => api.post('/chat/append', entry),
 *   },
 * });
 * ```
 */
export interface ChatHistoryAdapter {
  /** The newest entries that fit, oldest first, and whether there are older ones. A rejection shows as `unavailable`. */
  load(query: HistoryQuery): Promise<{ entries: readonly HistoryEntry[]; hasOlder: boolean }>;
  /**
   * Stores an entry, or replaces the one with the same `from` and `id`. Called on the client that wrote, edited, removed or reacted, and only
   * there; never for private messages. A rejection is reported as `handler-failed`.
   */
  append(entry: HistoryEntry): Promise<void>;
  /**
   * A host started fresh: `load` must answer nothing from before any more. Called on the client of that host, and only there. Without it the next
   * who joins is shown what the store has. A rejection is reported as `handler-failed`.
   */
  forget?(): Promise<void>;
}

/** The entries of a store that are entries: it may hold what an earlier version of the app wrote. */
export function readStored(entries: readonly HistoryEntry[]): HistoryEntry[] {
  return entries.map(reread).filter((entry) => entry !== null);
}

function reread(entry: HistoryEntry): HistoryEntry | null {
  try {
    return decodeHistoryEntry(encodeHistoryEntry(entry));
  } catch {
    return null;
  }
}
