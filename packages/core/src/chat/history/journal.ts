import type { ChatRecord } from '../channelLog';
import { createPendingChanges, type PendingChange } from '../pendingChanges';

/** What is heard while it is asked what was missed: who answers may not have heard it yet. */
export interface Journal {
  /** Whether it is being asked. */
  readonly isOpen: boolean;
  note(id: string, change: PendingChange): void;
  /** The record with what was heard since. */
  apply(record: ChatRecord): ChatRecord;
  open(): void;
  close(): void;
}

const MOST_MESSAGES = 200;
const MOST_FOR_ONE = 100;

/** Makes one, closed. */
export function createJournal(): Journal {
  const heard = createPendingChanges(MOST_MESSAGES, MOST_FOR_ONE);
  let isOpen = false;

  return {
    get isOpen() {
      return isOpen;
    },
    note: (id, change) => {
      if (isOpen) heard.add(id, change);
    },
    apply: heard.apply,
    open: () => {
      isOpen = true;
    },
    close: () => {
      isOpen = false;
      heard.clear();
    },
  };
}
