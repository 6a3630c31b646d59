import type { Connection } from '../../connection/connection';
import { messageOf } from '../../errors/messageOf';
import { readStored, type ChatHistoryAdapter } from './historyAdapter';
import type { HistoryQuestion } from './historyAsk';
import { HISTORY_LIMITS } from './historyMessages';
import type { FoundHistory } from './seekHistory';

/** What the app's own store has, which is believed. */
export async function askStore(
  store: ChatHistoryAdapter,
  question: HistoryQuestion,
): Promise<FoundHistory> {
  const { entries, hasOlder } = await store.load({ ...question, limit: HISTORY_LIMITS.entries });
  return { entries: readStored(entries), hasOlder, isBelieved: true };
}

/** Reports what fails of the app's adapter. */
export function watchAdapter(connection: Connection) {
  function failed(what: keyof ChatHistoryAdapter, cause: unknown) {
    connection.report({
      kind: 'failed',
      code: 'handler-failed',
      mechanism: 'message',
      name: 'chat-history',
      detail: `"${what}" of the history adapter failed: ${messageOf(cause)}`,
    });
  }

  return {
    failed,
    /** The adapter is the app's: it may throw at once, or answer no promise. */
    attemptTo(what: keyof ChatHistoryAdapter, action: () => Promise<void> | undefined) {
      const run = async () => action();
      run().catch((cause: unknown) => failed(what, cause));
    },
  };
}
