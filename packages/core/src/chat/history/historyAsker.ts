import type { Connection } from '../../connection/connection';
import type { MessageInfo } from '../../messages/message';
import { messageService } from '../../messages/messageService';
import { senderId } from '../../messages/sender';
import { startTimer } from '../../platform/timers';
import type { HistoryEntry } from './historyEntry';
import { historyAsk, type HistoryQuestion } from './historyAsk';
import { entriesOf, HISTORY_LIMITS, historyPage, type HistoryPage } from './historyMessages';

/** What one client answered, whole. */
export interface HistoryAnswer {
  readonly from: string;
  readonly entries: readonly HistoryEntry[];
  readonly since: number;
  readonly hasOlder: boolean;
}

/** Asks for history, one group of clients at a time. */
export interface HistoryAsker {
  /** Asks these; `onDone` gets the answers that came whole, in the order of `ids`, and is not called after `stop`. */
  ask(
    ids: readonly string[],
    question: HistoryQuestion,
    onDone: (answers: HistoryAnswer[]) => void,
  ): void;
  isBusy(): boolean;
  stop(): void;
}

interface Waiting {
  entries: HistoryEntry[];
  since: number;
  pages: number;
  hasOlder: boolean;
  isWhole: boolean;
}

const PATIENCE_MS = 2_000;
const MOST_LATE = 6;

/**
 * Makes the asking side. Pages from those who were not asked are turned away; 2 s without a page end the wait. What comes whole after that
 * goes to `onLate`.
 */
export function createHistoryAsker(
  connection: Connection,
  readEpoch: () => number,
  onLate: (answer: HistoryAnswer) => void,
): HistoryAsker {
  const messages = connection.use(messageService);
  let waiting = new Map<string, Waiting>();
  let late = new Map<string, Waiting>();
  let done: ((answers: HistoryAnswer[]) => void) | undefined;
  let cancel: (() => void) | undefined;

  /* Also what brought this here: nobody was asked before. */
  messages.subscribe(historyPage, hear, { replay: true });

  function hear(page: HistoryPage, info: MessageInfo) {
    const from = senderId(info.sender);
    const answer = waiting.get(from) ?? late.get(from);
    if (!answer || answer.isWhole) return refuse(info, 'it was not asked for');
    if ((page.epoch ?? 0) < readEpoch()) return refuse(info, 'it is from before a fresh start');
    take(answer, page);
    if (answer.pages > HISTORY_LIMITS.pages) {
      waiting.delete(from);
      late.delete(from);
    }
    if (late.get(from) === answer) return takeLate(from, answer);
    if ([...waiting.values()].every(({ isWhole }) => isWhole)) conclude();
    else wait();
  }

  function take(answer: Waiting, page: HistoryPage) {
    answer.entries = [...answer.entries, ...entriesOf(page)].slice(-HISTORY_LIMITS.entries);
    answer.pages += 1;
    answer.since = page.since;
    answer.hasOlder = page.hasOlder === true;
    answer.isWhole = page.isLast;
  }

  function takeLate(from: string, answer: Waiting) {
    if (!answer.isWhole) return;
    late.delete(from);
    onLate(toAnswer(from, answer));
  }

  function wait() {
    cancel?.();
    cancel = startTimer(PATIENCE_MS, conclude);
  }

  function conclude() {
    const asked = [...waiting];
    const answers = asked.filter(([, { isWhole }]) => isWhole);
    const unfinished = asked.filter(([, { isWhole }]) => !isWhole);
    const onDone = done;
    stopWaiting();
    late = new Map([...late, ...unfinished].slice(-MOST_LATE));
    onDone?.(answers.map(([from, answer]) => toAnswer(from, answer)));
  }

  function stopWaiting() {
    cancel?.();
    cancel = undefined;
    done = undefined;
    waiting = new Map();
  }

  function refuse({ id, sender }: MessageInfo, why: string) {
    const from = senderId(sender);
    connection.report({
      kind: 'rejected',
      code: 'not-allowed',
      mechanism: 'message',
      name: historyPage.type,
      id,
      from,
      detail: `Chat history from ${from} was turned away: ${why}.`,
    });
  }

  return {
    stop: () => {
      stopWaiting();
      late = new Map();
    },
    isBusy: () => done !== undefined,
    ask: (ids, question, onDone) => {
      stopWaiting();
      waiting = new Map(ids.map((id) => [id, nothingYet()]));
      done = onDone;
      wait();
      messages.send(historyAsk, question, { to: ids }).catch(() => undefined);
    },
  };
}

const toAnswer = (from: string, { entries, hasOlder, since }: Waiting): HistoryAnswer => ({
  from,
  entries,
  hasOlder,
  since,
});

const nothingYet = (): Waiting => ({
  entries: [],
  since: 0,
  pages: 0,
  hasOlder: false,
  isWhole: false,
});
