import type { Connection } from '../../connection/connection';
import { messageService } from '../../messages/messageService';
import { startTimer } from '../../platform/timers';
import { rosterService } from '../../roster/rosterService';
import type { HistoryEntry } from './historyEntry';
import { historyAsk, historyPage } from './historyMessages';
import { packPages } from './packPages';

/** What this client can hand over; null when nothing, or not allowed. */
export type ReadArchive = () => { entries: readonly HistoryEntry[]; since: number } | null;

const COLLECT_MS = 400;
const PAGE_MS = 200;
const ASK_AGAIN_MS = 10_000;
const WINDOW_MS = 60_000;
const MOST_PAGES_IN_WINDOW = 200;

/** Answers newcomers: those who ask within 400 ms together, five pages a second, two hundred a minute. The answer stops it. */
export function serveHistory(connection: Connection, readArchive: ReadArchive): () => void {
  const messages = connection.use(messageService);
  const roster = connection.use(rosterService);
  const askers = new Set<string>();
  const answered = new Map<string, number>();
  let cancel: (() => void) | undefined;
  let windowStart = 0;
  let pagesInWindow = 0;

  messages.subscribe(historyAsk, (_data, { sender }) => {
    if (sender.kind !== 'participant' || !readArchive()) return;
    const before = answered.get(sender.sessionId);
    if (before !== undefined && Date.now() - before < ASK_AGAIN_MS) return;
    askers.add(sender.sessionId);
    cancel ??= startTimer(COLLECT_MS, answer);
  });

  function answer() {
    cancel = undefined;
    const archive = readArchive();
    const to = [...askers];
    askers.clear();
    if (!archive || to.length === 0) return;
    forgetOld();
    for (const id of to) answered.set(id, Date.now());
    sendPages(to, archive.since, packPages(archive.entries));
  }

  function sendPages(to: readonly string[], since: number, pages: ReturnType<typeof packPages>) {
    const [entries, ...rest] = pages;
    const present = to.filter((id) => roster.get(id));
    if (!entries || present.length === 0 || !mayGo()) return next();
    const isLast = rest.length === 0;
    messages.send(historyPage, { entries, since, isLast }, { to: present }).catch(() => undefined);
    if (isLast) next();
    else cancel = startTimer(PAGE_MS, () => sendPages(present, since, rest));
  }

  function next() {
    cancel = askers.size > 0 ? startTimer(COLLECT_MS, answer) : undefined;
  }

  function mayGo() {
    if (Date.now() - windowStart >= WINDOW_MS) {
      windowStart = Date.now();
      pagesInWindow = 0;
    }
    pagesInWindow += 1;
    return pagesInWindow <= MOST_PAGES_IN_WINDOW;
  }

  function forgetOld() {
    for (const [id, at] of answered) if (Date.now() - at >= ASK_AGAIN_MS) answered.delete(id);
  }

  return () => {
    cancel?.();
    cancel = undefined;
    askers.clear();
  };
}
