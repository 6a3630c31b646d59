import { toBackchannelError } from '../../errors/backchannelError';
import type { ChannelState } from '../channelState';
import type { ChatRecord } from '../channelLog';
import type { ChatHistory } from '../chatMessage';
import type { ChatParts } from '../chatParts';
import { changeMessages } from '../messageChanges';
import { followUnvouchedEpoch } from '../moderation/unvouchedEpoch';
import { askStore, watchAdapter } from './askStore';
import { authorsOf } from './authorsOf';
import { createCatchUp } from './catchUp';
import { toHistory } from './entryOfRecord';
import { fillHole } from './fillHole';
import type { HistoryQuestion } from './historyAsk';
import type { HistoryDesk } from './historyDesk';
import { serveHistory } from './historyServer';
import { seekHistory, type FoundHistory } from './seekHistory';
import { takeHistory } from './takeHistory';

/** Handing history over, asking for it, and catching up after an interruption. */
export interface HistoryWork {
  /** Somebody is here who can be asked. */
  seek(): void;
  /** Somebody asks this client. */
  answer(question: HistoryQuestion, sessionId: string): void;
  /** The network was away since then; Daily's clock, ms. */
  missed(since: number): void;
  /** Asks the app's store. */
  load(): void;
  /** The app's store has to know of this message. */
  append(record: ChatRecord): void;
  /** Answers how many messages came. */
  loadOlder(channel: ChannelState): Promise<number>;
  /** The app's store has to forget. */
  forgetStored(): void;
  /** The stay is over, or a new epoch begins: what is asked is of no use any more. */
  stop(): void;
}

/** Makes it for one chat. What is asked in one chapter is of no use in the next. */
export function historyWork(parts: ChatParts, desk: HistoryDesk): HistoryWork {
  const { channels, connection, names, roster, rules } = parts;
  const { adapter, show } = desk;
  const changes = parts.changes.startWith({ changeMessages });
  const { attemptTo, failed } = watchAdapter(connection);
  let isTold = false;

  const catchUp = createCatchUp(changes.journal, () => {
    if (adapter) attemptTo('load', () => fillFrom());
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

  const unvouched = followUnvouchedEpoch(connection, () => rules.read().epoch, withhold);
  const readEpoch = () => Math.max(rules.read().epoch, unvouched.read());

  const readArchive = ({ before, channel }: HistoryQuestion) => {
    if (!desk.canServe()) return null;
    const records = channels.publicRecords(channel);
    const place = records.findIndex(({ message }) => message.id === before);
    const asked = before === undefined ? records : records.slice(0, Math.max(place, 0));
    const entries = asked.map((one) => toHistory(one, names));
    return { entries, since: desk.since, epoch: readEpoch() };
  };
  /* Who was away itself answers when it knows what it missed. */
  const server = serveHistory(connection, readArchive, () => !catchUp.isBehind);

  function take(found: FoundHistory, channel?: ChannelState): number {
    if (found.since !== undefined) desk.since = Math.min(desk.since, found.since);
    const count = takeHistory(parts, changes, found, channel);
    desk.offer();
    return count;
  }

  const seek = seekHistory(connection, readEpoch, {
    onStatus: showUnlessFilling,
    onFound: (found) => {
      isTold = found.isBelieved;
      if (found.isMissed) fill(found);
      else take(found);
    },
    onNobody: () => {
      /* Who was there when its code was asked for has left. */
      if (connection.state.get(channels.historyAtom) === 'loading') show('unavailable');
      catchUp.end(true);
    },
  });

  /* Of another chapter nothing more is asked. */
  function fill(found: FoundHistory) {
    const isCurrent = desk.chapter();
    const isWitness = (found.since ?? 0) <= catchUp.missedSince;
    const takeMissed = (one: FoundHistory) =>
      isCurrent() ? take({ ...one, isMissed: true, isWitness }) : 0;
    fillHole(found, takeMissed, older).catch(() => undefined);
  }

  async function fillFrom() {
    if (!adapter) return;
    const isCurrent = desk.chapter();
    try {
      const found = await askStore(adapter, {});
      if (isCurrent()) fill(found);
    } finally {
      catchUp.end(true);
    }
  }

  /* A fresh start passed this client by: what it has from before stays here. */
  function withhold() {
    desk.withdraw();
    server.stop();
    desk.since = Date.now();
    for (const { log } of channels.all()) {
      for (const record of [...log.all()]) log.replace({ ...record, isPublic: false });
    }
  }

  async function load() {
    if (!adapter) return;
    const isCurrent = desk.chapter();
    show('loading');
    try {
      const found = await askStore(adapter, {});
      if (!isCurrent() || connection.isDisposed) return;
      take(found);
      show('loaded');
    } catch (cause) {
      if (isCurrent() && !connection.isDisposed) show('unavailable');
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

  function stop() {
    catchUp.stop();
    seek.stop();
    server.stop();
  }

  return {
    seek: () => seek.start(),
    answer: server.ask,
    missed: (since) => {
      unvouched.wasAway();
      const local = roster.local();
      if (local && (adapter || desk.isAllowed())) catchUp.begin(local.sessionId, since);
    },
    load: () => void load(),
    append: (record) => attemptTo('append', () => adapter?.append(toHistory(record, names))),
    loadOlder: async (channel) => {
      const oldest = channel.log.all().find(({ isPublic }) => isPublic);
      const question = { before: oldest?.message.id, channel: channel.name };
      const isCurrent = desk.chapter();
      const found = await older(question);
      if (!found || !isCurrent()) return 0;
      return take(found, channel);
    },
    forgetStored: () => attemptTo('forget', () => adapter?.forget?.()),
    stop,
  };
}
