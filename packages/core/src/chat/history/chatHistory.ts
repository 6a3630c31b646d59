import type { Connection } from '../../connection/connection';
import { rosterService } from '../../roster/rosterService';
import { statusService } from '../../status/statusService';
import { userDataWriterService } from '../../user-data/userDataWriter';
import type { HistoryEntry } from './historyEntry';
import { HISTORY_LIMITS } from './historyMessages';
import { serveHistory } from './historyServer';
import { isHistoryAllowed } from './isHistoryAllowed';
import { seekHistory, type SeekHandlers } from './seekHistory';
import { HISTORY_SLOT, MOST_SERVERS } from './servers';

/** What this client remembers of the public chat, for newcomers, and what it learns as a newcomer itself. */
export interface ChatHistoryKeeper {
  /** A public message was said. Private ones must never come here. */
  remember(entry: HistoryEntry): void;
}

/**
 * Hands public messages over to newcomers, and asks for them as one, where the room allows it. Nothing is stored; all is forgotten on leave.
 */
export function keepChatHistory(
  connection: Connection,
  { onFound, onStatus }: SeekHandlers,
): ChatHistoryKeeper {
  const { call, options, state } = connection;
  const roster = connection.use(rosterService);
  const status = connection.use(statusService);
  const writer = connection.use(userDataWriterService);
  let archive: readonly HistoryEntry[] = [];
  let stay = 0;
  let isAllowed = false;
  let since = 0;
  let published: number | undefined;

  writer.declare(HISTORY_SLOT, 'session');
  const canServe = () => isAllowed && status.isJoined() && archive.length > 0;
  const stopServing = serveHistory(connection, () =>
    canServe() ? { entries: archive, since } : null,
  );
  const seek = seekHistory(connection, {
    onStatus,
    onFound: (found) => {
      const known = new Set(archive.map(keyOf));
      const earlier = found.entries.filter((entry) => !known.has(keyOf(entry)));
      archive = [...earlier, ...archive].slice(-HISTORY_LIMITS.entries);
      if (found.since !== undefined) since = Math.min(since, found.since);
      onFound(found);
      offer();
    },
  });

  function offer() {
    const local = roster.local();
    if (!local || !canServe() || published === since) return;
    const place = state.get(roster.idsAtom).indexOf(local.sessionId);
    if (!local.isHost && place >= MOST_SERVERS) return;
    published = since;
    writer.set(HISTORY_SLOT, since).catch(() => undefined);
  }

  async function begin(joinedAt: number | undefined) {
    const ownStay = (stay += 1);
    since = joinedAt || Date.now();
    const answer = options.history && (await isHistoryAllowed(call).catch(() => true));
    if (stay !== ownStay || connection.isDisposed) return;
    isAllowed = answer;
    if (!isAllowed) return;
    seek.start();
    offer();
  }

  function end() {
    stay += 1;
    isAllowed = false;
    published = undefined;
    seek.stop();
    stopServing();
  }

  roster.onChange((change) => {
    if (change.type !== 'cleared' && archive.length > 0) offer();
  });
  status.onStay(({ type }) => {
    if (type === 'joined') return void begin(roster.local()?.joinedAt);
    /* An interrupted stay keeps its userData for the next join, and then there is nothing to hand over. */
    if (published !== undefined) writer.set(HISTORY_SLOT, undefined).catch(() => undefined);
    end();
    if (type === 'left') archive = [];
  });
  connection.onDispose(end);
  if (status.isJoined()) void begin(undefined);

  return {
    remember: (entry) => {
      archive = [...archive, entry].slice(-HISTORY_LIMITS.entries);
      offer();
    },
  };
}

const keyOf = ({ from, id }: HistoryEntry) => `${from}:${id}`;
