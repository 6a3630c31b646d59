import type { ChatRecord } from './channelLog';
import type { ChatParts } from './chatParts';
import { hearChanges, type HeardChanges } from './hearChanges';
import { createJournal, type Journal } from './history/journal';
import { makeChanges, type OwnChanges } from './makeChanges';
import { createPendingChanges } from './pendingChanges';

/** What becomes of messages after they were sent: edits, removals, reactions. Loaded with the first. */
export interface MessageChanges {
  readonly heard: HeardChanges;
  readonly own: OwnChanges;
  readonly journal: Journal;
  /** A message with what was heard of it before it came. */
  apply(record: ChatRecord): ChatRecord;
  /** How many changes wait for their message. */
  waiting(): number;
  clear(): void;
}

const MOST_REMOVALS = 1_000;
const MOST_CHANGES = 200;

/** Makes them for one chat. */
export function changeMessages(parts: ChatParts): MessageChanges {
  const removals = createPendingChanges(MOST_REMOVALS);
  const changes = createPendingChanges(MOST_CHANGES);
  const journal = createJournal();
  const stores = { removals, changes, journal };

  return {
    heard: hearChanges(parts, stores),
    own: makeChanges(parts, stores),
    journal,
    apply: (record) => removals.apply(changes.apply(record)),
    waiting: () => removals.size() + changes.size(),
    clear: () => {
      removals.clear();
      changes.clear();
      journal.close();
    },
  };
}
