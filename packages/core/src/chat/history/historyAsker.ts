import type { Connection } from '../../connection/connection';
import type { MessageInfo } from '../../messages/message';
import { messageService } from '../../messages/messageService';
import { senderId } from '../../messages/sender';
import { startTimer } from '../../platform/timers';
import type { HistoryEntry } from './historyEntry';
import {
  entriesOf,
  HISTORY_LIMITS,
  historyAsk,
  historyPage,
  type HistoryPage,
} from './historyMessages';

/** What one client answered, whole. */
export interface HistoryAnswer {
  readonly from: string;
  readonly entries: readonly HistoryEntry[];
  readonly since: number;
}

/** Asks for history, one group of clients at a time. */
export interface HistoryAsker {
  /** Asks these; `onDone` gets the answers that came whole, in the order of `ids`, and is not called after `stop`. */
  ask(ids: readonly string[], onDone: (answers: HistoryAnswer[]) => void): void;
  stop(): void;
}

interface Waiting {
  entries: HistoryEntry[];
  since: number;
  pages: number;
  isWhole: boolean;
}

const PATIENCE_MS = 2_000;

/** Makes the asking side. Pages from those who were not asked are turned away; 2 s without a page end the wait. */
export function createHistoryAsker(connection: Connection): HistoryAsker {
  const messages = connection.use(messageService);
  let waiting = new Map<string, Waiting>();
  let done: ((answers: HistoryAnswer[]) => void) | undefined;
  let cancel: (() => void) | undefined;

  messages.subscribe(historyPage, (page, info) => {
    const answer = waiting.get(senderId(info.sender));
    if (!answer || answer.isWhole) return refuse(info);
    take(answer, page);
    if (answer.pages > HISTORY_LIMITS.pages) waiting.delete(senderId(info.sender));
    if ([...waiting.values()].every(({ isWhole }) => isWhole)) conclude();
    else wait();
  });

  function take(answer: Waiting, page: HistoryPage) {
    answer.entries = [...answer.entries, ...entriesOf(page)].slice(-HISTORY_LIMITS.entries);
    answer.pages += 1;
    answer.since = page.since;
    answer.isWhole = page.isLast;
  }

  function wait() {
    cancel?.();
    cancel = startTimer(PATIENCE_MS, conclude);
  }

  function conclude() {
    const answers = [...waiting]
      .filter(([, { isWhole }]) => isWhole)
      .map(([from, { entries, since }]) => ({ from, entries, since }));
    const onDone = done;
    stop();
    onDone?.(answers);
  }

  function stop() {
    cancel?.();
    cancel = undefined;
    done = undefined;
    waiting = new Map();
  }

  function refuse({ id, sender }: MessageInfo) {
    const from = senderId(sender);
    connection.report({
      kind: 'rejected',
      code: 'not-allowed',
      mechanism: 'message',
      name: historyPage.type,
      id,
      from,
      detail: `Chat history from ${from} was turned away: it was not asked for.`,
    });
  }

  return {
    stop,
    ask: (ids, onDone) => {
      stop();
      waiting = new Map(ids.map((id) => [id, { entries: [], since: 0, pages: 0, isWhole: false }]));
      done = onDone;
      wait();
      messages.send(historyAsk, {}, { to: ids }).catch(() => undefined);
    },
  };
}
