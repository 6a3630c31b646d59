import type { Connection } from '../../connection/connection';
import { messageService } from '../../messages/messageService';
import type { Json } from '../../json/json';
import { startTimer } from '../../platform/timers';
import { rosterService } from '../../roster/rosterService';
import type { HistoryEntry } from './historyEntry';
import type { HistoryQuestion } from './historyAsk';
import { historyPage } from './historyMessages';
import { packPages } from './packPages';
import { createPageLimit, createRecentAskers } from './serverLimits';

/** What this client can hand over. */
export interface Archive {
  readonly entries: readonly HistoryEntry[];
  readonly since: number;
  readonly epoch: number;
}

/** Reads the archive for a question; null when there is nothing, or it is not allowed. */
export type ReadArchive = (question: HistoryQuestion) => Archive | null;

const COLLECT_MS = 400;
const PAGE_MS = 200;
/** A timer may be early. */
const RIPE_MS = COLLECT_MS - PAGE_MS / 2;
const MOST_QUESTIONS = 50;

interface Group {
  readonly question: HistoryQuestion;
  readonly askers: Set<string>;
  readonly since: number;
}

/** Answers those who ask. */
export interface HistoryServer {
  /** Somebody asks. */
  ask(question: HistoryQuestion, sessionId: string): void;
  stop(): void;
}

/** What is left to send of an answer. */
interface Answer {
  readonly isForNewcomers: boolean;
  to: string[];
  readonly pages: Json[][];
  readonly said: Omit<Archive, 'entries'> & { readonly hasOlder: boolean };
}

/** What the kit asks for on joining. */
const isNewcomers = ({ before, channel }: HistoryQuestion) =>
  before === undefined && channel === undefined;

/**
 * Answers those who ask: the same question within 400 ms together, five pages a second, two hundred a minute. Answers take turns, those to
 * newcomers first, so that nobody waits for more than what others get, and who asks for older messages all the time keeps nobody waiting. None
 * begins before `isReady`.
 */
export function serveHistory(
  connection: Connection,
  readArchive: ReadArchive,
  isReady: () => boolean,
): HistoryServer {
  const messages = connection.use(messageService);
  const roster = connection.use(rosterService);
  const groups = new Map<string, Group>();
  const recent = createRecentAskers();
  const mayGo = createPageLimit();
  let answers: Answer[] = [];
  let cancel: (() => void) | undefined;

  function ask(question: HistoryQuestion, sessionId: string) {
    if (!readArchive(question)) return;
    if (!recent.admit(sessionId, question.before === undefined)) return;
    const key = JSON.stringify([question.before, question.channel]);
    const group = groups.get(key) ?? { question, askers: new Set(), since: Date.now() };
    const isFull = groups.size >= MOST_QUESTIONS && !isNewcomers(question);
    if (!groups.has(key) && isFull) return;
    groups.set(key, group);
    group.askers.add(sessionId);
    cancel ??= startTimer(COLLECT_MS, goOn);
  }

  function goOn() {
    cancel = undefined;
    if (isReady()) {
      begin(([, { question, since }]) => isNewcomers(question) && Date.now() - since >= RIPE_MS);
      if (answers.length === 0) begin(() => true);
    }
    const next = answers.find(({ isForNewcomers }) => isForNewcomers) ?? answers[0];
    if (next) {
      answers = answers.filter((one) => one !== next);
      if (sendPage(next)) answers.push(next);
    }
    if (answers.length > 0 || groups.size > 0) cancel = startTimer(PAGE_MS, goOn);
  }

  /** Makes an answer of the first question that fits. */
  function begin(fits: (entry: [string, Group]) => boolean) {
    const found = [...groups].find(fits);
    if (!found) return;
    const [key, { askers, question }] = found;
    groups.delete(key);
    const archive = readArchive(question);
    if (!archive) return;
    const { entries, epoch, since } = archive;
    const pages = packPages(entries);
    const packed = pages.reduce((sum, page) => sum + page.length, 0);
    const said = { epoch, since, hasOlder: packed < entries.length };
    answers.push({ isForNewcomers: isNewcomers(question), to: [...askers], pages, said });
  }

  /** False when nothing is left of it, nobody is there to have it, or enough was sent for now. */
  function sendPage(answer: Answer): boolean {
    answer.to = answer.to.filter((id) => roster.get(id));
    if (answer.to.length === 0 || !mayGo(answer.isForNewcomers)) return false;
    const entries = answer.pages.shift() ?? [];
    const isLast = answer.pages.length === 0;
    const page = { entries, isLast, ...answer.said };
    messages.send(historyPage, page, { to: answer.to }).catch(() => undefined);
    return !isLast;
  }

  return {
    ask,
    stop: () => {
      cancel?.();
      cancel = undefined;
      groups.clear();
      answers = [];
    },
  };
}
