import { messageId } from '../toChatMessage';
import type { HistoryQuestion } from './historyAsk';
import type { FoundHistory } from './seekHistory';

const MOST_ROUNDS = 5;

/**
 * Takes what was missed, and asks for what stands before it until something of that is known here: more may have been said than is handed over
 * at once. At most five times.
 */
export async function fillHole(
  missed: FoundHistory,
  take: (found: FoundHistory) => number,
  askOlder: (question: HistoryQuestion) => Promise<FoundHistory | undefined>,
): Promise<void> {
  let found: FoundHistory | undefined = missed;
  for (let round = 0; found && round <= MOST_ROUNDS; round += 1) {
    const [oldest] = found.entries;
    const count = take(found);
    if (!oldest || !found.hasOlder || count < found.entries.length) return;
    found = await askOlder({ before: messageId(oldest.from, oldest.id) });
  }
}
