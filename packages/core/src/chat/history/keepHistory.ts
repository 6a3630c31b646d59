import { createWaitingPart } from '../../connection/waitingPart';
import { startWhenHeard } from '../../messages/startWhenHeard';
import { startTimer } from '../../platform/timers';
import { statusService } from '../../status/statusService';
import { userDataWriterService } from '../../user-data/userDataWriter';
import type { ChannelState } from '../channelState';
import type { ChatParts } from '../chatParts';
import { HISTORY_PAGE, historyAsk } from './historyAsk';
import { historyCode } from './historyCode';
import type { HistoryDesk } from './historyDesk';
import { claimOf, HISTORY_SLOT, MOST_SERVERS } from './historySlot';
import type { HistoryWork } from './historyWork';
import { isHistoryAllowed } from './isHistoryAllowed';

/** What this client hands to newcomers, and what it learns as a newcomer itself. */
export interface HistoryKeeper {
  /** Something public was said, so there is something to hand over. */
  offer(): void;
  /** This client wrote or changed a message, which the app's store has to know. */
  tell(id: string): void;
  /** Answers how many messages came. */
  loadOlder(channel: ChannelState): Promise<number>;
  /** A new epoch: nothing from before is handed over. */
  forget(): void;
  /** This host began it: the app's store has to forget as well. */
  forgetStored(): void;
}

/** Participants are announced in batches. */
const LOOK_FOR_MS = 3_000;
/** The network is away for a while before somebody says so. */
const NOTICED_MS = 1_000;

/**
 * Hands public messages over to newcomers, and asks for them as one, where the room and the app allow it; with an adapter, from and to the
 * app's own store instead. Private messages never come here; all is forgotten on leave. What does it is loaded when somebody is there to ask,
 * asks, or was away.
 */
export function keepHistory(parts: ChatParts): HistoryKeeper {
  const { channels, connection, roster } = parts;
  const { call, options, state } = connection;
  const status = connection.use(statusService);
  const writer = connection.use(userDataWriterService);
  const adapter = typeof options.history === 'object' ? options.history : undefined;
  const announced = new Set<string>();
  let stay = 0;
  let chapter = 0;
  let isAllowed = false;
  let published: number | undefined;
  let stopLooking: (() => void) | undefined;

  writer.declare(HISTORY_SLOT, 'session');

  const desk: HistoryDesk = {
    adapter,
    since: 0,
    isAllowed: () => isAllowed,
    canServe: () =>
      isAllowed &&
      status.isJoined() &&
      [...channels.all()].some(({ log }) => log.all().some(({ isPublic }) => isPublic)),
    show: (next) => state.update((set) => set(channels.historyAtom, next)),
    offer: () => {
      const local = roster.local();
      if (!local || adapter || published === desk.since || !desk.canServe()) return;
      /* Not by an atom: what is derived would be computed for every message, not once a frame. */
      const isEarly = roster.all().indexOf(local) < MOST_SERVERS;
      if (!local.isHost && !isEarly) return;
      published = desk.since;
      writer.set(HISTORY_SLOT, published).catch(() => undefined);
    },
    withdraw: () => {
      if (published !== undefined) writer.set(HISTORY_SLOT, undefined).catch(() => undefined);
      published = undefined;
    },
    chapter: () => {
      const own = chapter;
      return () => own === chapter;
    },
  };
  const { canServe, offer, show, withdraw } = desk;
  const isLoading = () => state.get(channels.historyAtom) === 'loading';

  const work = createWaitingPart(
    connection,
    'chat-history',
    historyCode,
    ({ historyWork }) => historyWork(parts, desk),
    () => isLoading() && show('unavailable'),
  );
  /** What waits for the code is done in the same chapter, or not at all. */
  function tell(what: (work: HistoryWork) => void) {
    const isCurrent = desk.chapter();
    work.tell((started) => isCurrent() && what(started));
  }

  /** Asks as soon as somebody is announced who can hand history over. Who can so only later remembers nothing that was not heard here. */
  function look() {
    stopLooking?.();
    stopLooking = startTimer(LOOK_FOR_MS, () => (stopLooking = undefined));
    if (roster.raw().some((one) => claimOf(one) !== undefined)) ask();
  }

  function ask() {
    stopLooking?.();
    stopLooking = undefined;
    show('loading');
    tell((started) => started.seek());
  }

  async function begin(joinedAt: number | undefined) {
    const ownStay = (stay += 1);
    desk.since = joinedAt || Date.now();
    if (options.history === false) return;
    if (adapter) {
      show('loading');
      return tell((started) => started.load());
    }
    const answer = await isHistoryAllowed(call).catch(() => true);
    if (stay !== ownStay || connection.isDisposed) return;
    isAllowed = answer;
    if (!isAllowed) return;
    look();
    offer();
  }

  function stop() {
    chapter += 1;
    stopLooking?.();
    stopLooking = undefined;
    work.started()?.stop();
  }

  function end() {
    stay += 1;
    isAllowed = false;
    published = undefined;
    stop();
  }

  parts.messages.subscribe(historyAsk, (question, { sender }) => {
    if (sender.kind !== 'participant' || !canServe()) return;
    tell((started) => started.answer(question, sender.sessionId));
  });
  startWhenHeard(connection, 'chat-history', work, [HISTORY_PAGE]);
  /* What passed by while the network was away. */
  parts.messages.onGap(({ kind, lasted }) => {
    if (kind !== 'interrupted' || options.history === false) return;
    const since = parts.clock.now() - lasted - NOTICED_MS;
    if (adapter || isAllowed) parts.changes.tell(({ journal }) => journal.open());
    tell((started) => started.missed(since));
  });
  roster.onChange((change) => {
    if (change.type === 'cleared') return announced.clear();
    const { sessionId } = change.participant;
    if (change.type === 'gone') announced.delete(sessionId);
    else if (!announced.has(sessionId)) {
      announced.add(sessionId);
      if (stopLooking && claimOf(change.raw) !== undefined) ask();
    }
    if (isAllowed) offer();
  });
  for (const { sessionId } of roster.all()) announced.add(sessionId);
  status.onStay(({ type }) => {
    if (type === 'joined') return void begin(roster.local()?.joinedAt);
    /* An interrupted stay keeps its userData for the next join, and then there is nothing to hand over. */
    withdraw();
    end();
    if (type === 'left') show('none');
  });
  connection.onDispose(end);
  if (status.isJoined()) void begin(undefined);

  return {
    offer,
    tell: (id) => {
      const record = channels.find(id)?.record;
      if (!record?.isPublic) return;
      offer();
      if (adapter) work.tell((started) => started.append(record));
    },
    loadOlder: async (channel) =>
      stopLooking ? 0 : work.run((started) => started.loadOlder(channel)),
    forget: () => {
      const wasLoading = isLoading();
      withdraw();
      stop();
      show('none');
      desk.since = Date.now();
      if (wasLoading && isAllowed) look();
    },
    forgetStored: () => {
      if (adapter) work.tell((started) => started.forgetStored());
    },
  };
}
