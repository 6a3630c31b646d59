import type { Connection } from '../../connection/connection';
import { messageService } from '../../messages/messageService';
import type { Json } from '../../json/json';
import { startTimer } from '../../platform/timers';
import { rosterService } from '../../roster/rosterService';
import type { HistoryEntry } from './historyEntry';
import { historyAsk, historyPage, type HistoryQuestion } from './historyMessages';
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
const MOST_QUESTIONS = 50;

interface Group {
  readonly question: HistoryQuestion;
  readonly askers: Set<string>;
}

/** Answers newcomers: those who ask the same within 400 ms together, five pages a second, two hundred a minute. The answer stops it. */
export function serveHistory(connection: Connection, readArchive: ReadArchive): () => void {
  const messages = connection.use(messageService);
  const roster = connection.use(rosterService);
  const groups = new Map<string, Group>();
  const recent = createRecentAskers();
  const mayGo = createPageLimit();
  let cancel: (() => void) | undefined;

  messages.subscribe(historyAsk, (question, { sender }) => {
    if (sender.kind !== 'participant' || !readArchive(question)) return;
    const { sessionId } = sender;
    if (!recent.admit(sessionId, question.before === undefined)) return;
    const key = JSON.stringify([question.before, question.channel]);
    const group = groups.get(key) ?? { question, askers: new Set() };
    if (!groups.has(key) && groups.size >= MOST_QUESTIONS) return;
    groups.set(key, group);
    group.askers.add(sessionId);
    cancel ??= startTimer(COLLECT_MS, answer);
  });

  function answer() {
    cancel = undefined;
    const [first] = groups;
    if (!first) return;
    const [key, { askers, question }] = first;
    groups.delete(key);
    const archive = readArchive(question);
    if (!archive) return next();
    const pages = packPages(archive.entries);
    const packed = pages.reduce((sum, page) => sum + page.length, 0);
    sendPages([...askers], pages, { ...archive, hasOlder: packed < archive.entries.length });
  }

  function sendPages(
    to: readonly string[],
    [entries, ...rest]: Json[][],
    said: Archive & { hasOlder: boolean },
  ) {
    const present = to.filter((id) => roster.get(id));
    if (!entries || present.length === 0 || !mayGo()) return next();
    const { epoch, hasOlder, since } = said;
    const isLast = rest.length === 0;
    const page = { entries, since, isLast, hasOlder, epoch };
    messages.send(historyPage, page, { to: present }).catch(() => undefined);
    cancel = startTimer(PAGE_MS, () => {
      cancel = undefined;
      if (isLast) next();
      else sendPages(present, rest, said);
    });
  }

  function next() {
    cancel = groups.size > 0 ? startTimer(PAGE_MS, answer) : undefined;
  }

  return () => {
    cancel?.();
    cancel = undefined;
    groups.clear();
  };
}
