import type { ChatRecord } from './channelLog';

/** A change of a message that is not here yet. */
export type PendingChange = (record: ChatRecord) => ChatRecord;

/** Changes that came before their message: there is no order across senders. */
export interface PendingChanges {
  add(id: string, change: PendingChange): void;
  /** The record with what waited for it. Removals go on waiting, for what somebody hands over later. */
  apply(record: ChatRecord): ChatRecord;
  /** How many wait. */
  size(): number;
  clear(): void;
}

const MOST_FOR_ONE = 20;

/** Makes a waiting place for so many messages; the oldest is forgotten first. */
export function createPendingChanges(most: number, mostForOne = MOST_FOR_ONE): PendingChanges {
  const waiting = new Map<string, PendingChange[]>();

  return {
    add: (id, change) => {
      const before = waiting.get(id) ?? [];
      if (before.length >= mostForOne) return;
      waiting.delete(id);
      waiting.set(id, [...before, change]);
      const [oldest] = waiting.keys();
      if (waiting.size > most && oldest !== undefined) waiting.delete(oldest);
    },
    apply: (record) =>
      (waiting.get(record.message.id) ?? []).reduce((now, change) => change(now), record),
    size: () => [...waiting.values()].reduce((sum, changes) => sum + changes.length, 0),
    clear: () => waiting.clear(),
  };
}
