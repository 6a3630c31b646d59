import { toBackchannelError } from '../../errors/backchannelError';
import { rosterService } from '../../roster/rosterService';
import { statusService } from '../../status/statusService';
import { userDataWriterService } from '../../user-data/userDataWriter';
import type { ChannelState } from '../channelState';
import type { ChatParts } from '../chatParts';
import type { ChatHistory } from '../chatMessage';
import { toHistory } from '../toChatMessage';
import { askStore, watchAdapter } from './askStore';
import type { ChatHistoryAdapter } from './historyAdapter';
import type { HistoryQuestion } from './historyMessages';
import { authorsOf } from './authorsOf';
import { createCatchUp } from './catchUp';
import { fillHole } from './fillHole';
import { serveHistory } from './historyServer';
import { followUnvouchedEpoch } from '../moderation/unvouchedEpoch';
import { isHistoryAllowed } from './isHistoryAllowed';
import { seekHistory, type FoundHistory } from './seekHistory';
import { HISTORY_SLOT, MOST_SERVERS } from './servers';
import { takeHistory } from './takeHistory';

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

/**
 * Hands public messages over to newcomers, and asks for them as one, where the room and the app allow it; with an adapter, from and to the
 * app's own store instead. Private messages never come here; all is forgotten on leave.
 */
export function keepHistory(parts: ChatParts): HistoryKeeper {
  const { channels, connection, names, rules } = parts;
  const { call, options, state } = connection;
  const roster = connection.use(rosterService);
  const status = connection.use(statusService);
  const writer = connection.use(userDataWriterService);
  const adapter = typeof options.history === 'object' ? options.history : undefined;
  const { attemptTo, failed } = watchAdapter(connection);
  let stay = 0;
  /* A stay, or what is left of it after a fresh start: what the app's store answers later is of another one. */
  let chapter = 0;
  let isAllowed = false;
  let since = 0;
  let published: number | undefined;
  let isTold = false;

  writer.declare(HISTORY_SLOT, 'session');
  const show = (next: ChatHistory) => state.update((set) => set(channels.historyAtom, next));
  const catchUp = createCatchUp(parts.journal, () => {
    if (adapter) attemptTo('load', () => fillFrom(adapter));
    else {
      isTold = false;
      seek.start(() => authorsOf(parts));
    }
  });
  /* What is there already stays, and nothing says that it loads. */
  const showUnlessFilling = (next: ChatHistory) => {
    if (!catchUp.isUnderWay || next === 'loaded') show(next);
    if (next === 'loading') catchUp.asked();
    else catchUp.end(isTold || !seek.canAskHost());
  };
  const hasSomething = () => [...channels.all()].some(({ log }) => log.all().some(isPublic));
  const canServe = () => isAllowed && status.isJoined() && hasSomething();

  const unvouched = followUnvouchedEpoch(connection, () => rules.read().epoch, withhold);
  const readEpoch = () => Math.max(rules.read().epoch, unvouched.read());

  const readArchive = ({ before, channel }: HistoryQuestion) => {
    if (!canServe()) return null;
    const entries = channels.publicRecords(channel);
    const place = entries.findIndex(({ message }) => message.id === before);
    const asked = before === undefined ? entries : entries.slice(0, Math.max(place, 0));
    return { entries: asked.map((one) => toHistory(one, names)), since, epoch: readEpoch() };
  };
  /* Who was away itself answers when it knows what it missed. */
  const stopServing = serveHistory(connection, readArchive, () => !catchUp.isBehind);

  function take(found: FoundHistory, channel?: ChannelState): number {
    if (found.since !== undefined) since = Math.min(since, found.since);
    const count = takeHistory(parts, found, channel);
    offer();
    return count;
  }

  const seek = seekHistory(connection, readEpoch, {
    onStatus: showUnlessFilling,
    onFound: (found) => {
      isTold = found.isBelieved;
      if (found.isMissed) fill(found);
      else take(found);
    },
    onNobody: () => catchUp.end(true),
  });

  /* Of another chapter nothing more is asked. */
  function fill(found: FoundHistory) {
    const ownChapter = chapter;
    const isWitness = (found.since ?? 0) <= catchUp.missedSince;
    const takeMissed = (one: FoundHistory) =>
      chapter === ownChapter ? take({ ...one, isMissed: true, isWitness }) : 0;
    fillHole(found, takeMissed, older).catch(() => undefined);
  }

  function offer() {
    const local = roster.local();
    if (!local || adapter || published === since || !canServe()) return;
    /* Not by an atom: what is derived would be computed for every message, not once a frame. */
    const isEarly = roster.all().indexOf(local) < MOST_SERVERS;
    if (!local.isHost && !isEarly) return;
    published = since;
    writer.set(HISTORY_SLOT, since).catch(() => undefined);
  }

  /* What passed by while the network was away. */
  parts.messages.onGap(({ kind, lasted }) => {
    const local = roster.local();
    if (kind !== 'interrupted' || !local || !(adapter || isAllowed)) return;
    catchUp.begin(local.sessionId, parts.clock.now() - lasted - NOTICED_MS);
  });

  async function fillFrom(store: ChatHistoryAdapter) {
    const ownChapter = chapter;
    try {
      const found = await askStore(store, {});
      if (chapter === ownChapter) fill(found);
    } finally {
      catchUp.end(true);
    }
  }

  /* A fresh start passed this client by: what it has from before stays here. */
  function withhold() {
    withdraw();
    stopServing();
    since = Date.now();
    for (const { log } of channels.all()) {
      for (const record of [...log.all()]) log.replace({ ...record, isPublic: false });
    }
  }

  function withdraw() {
    if (published !== undefined) writer.set(HISTORY_SLOT, undefined).catch(() => undefined);
    published = undefined;
  }

  async function begin(joinedAt: number | undefined) {
    const ownStay = (stay += 1);
    since = joinedAt || Date.now();
    if (options.history === false) return;
    if (adapter) return load(adapter);
    const answer = await isHistoryAllowed(call).catch(() => true);
    if (stay !== ownStay || connection.isDisposed) return;
    isAllowed = answer;
    if (!isAllowed) return;
    seek.start();
    offer();
  }

  async function load(store: ChatHistoryAdapter) {
    const ownChapter = chapter;
    show('loading');
    try {
      const found = await askStore(store, {});
      if (chapter !== ownChapter || connection.isDisposed) return;
      take(found);
      show('loaded');
    } catch (cause) {
      if (chapter === ownChapter && !connection.isDisposed) show('unavailable');
      failed('load', cause);
    }
  }

  async function older(question: HistoryQuestion) {
    if (!adapter) return seek.older(question);
    try {
      return await askStore(adapter, question);
    } catch (cause) {
      throw toBackchannelError(cause, 'handler-failed');
    }
  }

  function end() {
    stay += 1;
    chapter += 1;
    isAllowed = false;
    catchUp.stop();
    published = undefined;
    seek.stop();
    stopServing();
  }

  roster.onChange((change) => {
    if (change.type !== 'cleared' && isAllowed) offer();
  });
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
      if (adapter) attemptTo('append', () => adapter.append(toHistory(record, names)));
    },
    loadOlder: async (channel) => {
      const [oldest] = channel.log.all().filter(isPublic);
      const question = { before: oldest?.message.id, channel: channel.name };
      const ownChapter = chapter;
      const found = await older(question);
      if (!found || chapter !== ownChapter) return 0;
      return take(found, channel);
    },
    forget: () => {
      chapter += 1;
      const wasLoading = state.get(channels.historyAtom) === 'loading';
      withdraw();
      catchUp.stop();
      seek.stop();
      stopServing();
      show('none');
      since = Date.now();
      if (wasLoading && isAllowed) seek.start();
    },
    forgetStored: () => {
      if (adapter) attemptTo('forget', () => adapter.forget?.());
    },
  };
}

/** The network is away for a while before somebody says so. */
const NOTICED_MS = 1_000;

const isPublic = ({ isPublic: is }: { isPublic: boolean }) => is;
