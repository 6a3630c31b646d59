import type { ChatMessage } from './chatMessage';
import type { Tallies } from './tallies';

/** A message with what the chat needs to know of it beside what it shows. */
export interface ChatRecord {
  readonly message: ChatMessage;
  /** Its place: by this number, then by id. */
  readonly n: number;
  /** It said that it was for all, so newcomers may have it. */
  readonly isPublic: boolean;
  readonly tallies: Tallies;
  /** How often its author changed it, as the last edit said: the later edit has the higher one. */
  readonly revision: number;
}

/** The messages of one channel in the one order, the oldest let go beyond a bound. */
export interface ChannelLog {
  /** False for what is there already. A live message takes the place of a replayed one, unless that was removed. */
  add(record: ChatRecord): boolean;
  get(id: string): ChatRecord | undefined;
  /** The newest that fits. */
  findLast(matches: (record: ChatRecord) => boolean): ChatRecord | undefined;
  replace(record: ChatRecord): void;
  remove(id: string): void;
  all(): readonly ChatRecord[];
  /** What is shown; the same array until something changes. */
  messages(): readonly ChatMessage[];
  clear(): void;
}

/** A live message is never put above the last fifty, whatever its number says. */
const MOST_ABOVE = 50;

/** Makes the log of one channel, which keeps the newest `keep()`. */
export function createChannelLog(keep: () => number): ChannelLog {
  const byId = new Map<string, ChatRecord>();
  let ordered: ChatRecord[] = [];
  let shown: readonly ChatMessage[] | undefined = [];

  function place(record: ChatRecord): number {
    const reach = record.message.isReplayed ? ordered.length : MOST_ABOVE;
    const highest = Math.max(0, ordered.length - reach);
    let index = ordered.length;
    for (let above = ordered[index - 1]; above && index > highest; above = ordered[index - 1]) {
      if (!isBefore(record, above)) break;
      index -= 1;
    }
    return index;
  }

  function remove(id: string) {
    if (!byId.delete(id)) return;
    ordered = ordered.filter(({ message }) => message.id !== id);
    shown = undefined;
  }

  return {
    add: (record) => {
      const { id, isReplayed } = record.message;
      const known = byId.get(id);
      const isFinal = !known?.message.isReplayed || known.message.removed !== undefined;
      if (known && (isReplayed || isFinal)) return false;
      if (known) remove(id);
      ordered.splice(place(record), 0, record);
      byId.set(id, record);
      const oldest = ordered.length > keep() ? ordered.shift() : undefined;
      if (oldest) byId.delete(oldest.message.id);
      shown = undefined;
      return oldest !== record;
    },
    get: (id) => byId.get(id),
    findLast: (matches) => {
      for (let index = ordered.length - 1; index >= 0; index -= 1) {
        const record = ordered[index];
        if (record && matches(record)) return record;
      }
      return undefined;
    },
    replace: (record) => {
      const known = byId.get(record.message.id);
      if (!known) return;
      ordered[ordered.lastIndexOf(known)] = record;
      byId.set(record.message.id, record);
      shown = undefined;
    },
    remove,
    all: () => ordered,
    messages: () => (shown ??= ordered.map(({ message }) => message)),
    clear: () => {
      ordered = [];
      byId.clear();
      shown = [];
    },
  };
}

/** The order of all clients. */
export function isBefore(a: ChatRecord, b: ChatRecord): boolean {
  return a.n < b.n || (a.n === b.n && a.message.id < b.message.id);
}
