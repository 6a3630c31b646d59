import { createScheduler } from '../daily/scheduler';
import type { Delivery } from '../room/delivery';
import { TABS_VERSION, type ChannelMessage } from './channelMessage';
import { createDecider } from './decide';
import { createHistory } from './history';
import { liveTabs, lockNames, takeLock, whenFree } from './locks';
import { compareTerms, type Entry, type TabRequest, type Term } from './log';
import { createOrderer, type Orderer } from './orderer';
import type { TabPeer, TabPeerOptions } from './peer';
import { createOutstanding, MAX_OUTSTANDING } from './outstanding';
import { createReplica, emptySnapshot, type Replica } from './replica';
import { openTabChannel } from './tabChannel';
import { createTabLines } from './tabLines';
import { takeOver, type Answer } from './takeOver';

/** ms after which a tab that does not order reminds the one that does. */
const REMIND_AFTER = 300;

/** ms that a term may be ahead of the clock, so that nobody can make terms that nobody else can follow. */
const MAX_AHEAD = 86_400_000;

/** Joins the tabs that share the local Daily of this name, or is the first of them. */
export function openTabPeer(options: TabPeerOptions): TabPeer {
  const { name, origin, settings, locks, clock, onChange, onLost } = options;
  const tab = crypto.randomUUID();
  const channelName = `backchannel-tabs-${TABS_VERSION}:${name}`;
  const names = lockNames(channelName);
  const gone = new AbortController();
  const outstanding = createOutstanding();
  const history = createHistory();
  const answers = new Map<string, Answer>();
  let term: Term = { number: 0, by: '' };
  let replica: Replica | undefined;
  let orderer: Orderer | undefined;
  let hasLock = false;
  /** Somebody said it orders while we have the lock. */
  let outbid: Term | undefined;
  let markReady = (): void => undefined;
  const ready = new Promise<void>((resolve) => {
    markReady = resolve;
  });

  const channel = openTabChannel(channelName, handle);
  const lines = createTabLines({
    tab,
    ask: (request) => void ask(request).catch(() => undefined),
    onFlushed: onChange,
  });
  const scheduler = createScheduler(clock, () => {
    if (orderer) orderer.advance();
    else channel.post({ kind: 'due' });
  });

  const applied = (): number => replica?.applied ?? -1;
  const isOld = (other: Term): boolean => compareTerms(other, term) < 0;
  const isOutbid = (): boolean => outbid !== undefined && compareTerms(outbid, term) > 0;
  const want = (to: string): void =>
    channel.post({ kind: 'want', to, from: tab, after: applied() });
  const whenGone = (other: string, signal = gone.signal): Promise<void> =>
    whenFree(locks, names.ofTab(other), signal);

  function ask(request: TabRequest): Promise<void> {
    if (gone.signal.aborted) return Promise.reject(new Error(LEFT));
    const { number, done } = outstanding.add(request);
    propose(number, request);
    if (outstanding.size > MAX_OUTSTANDING) {
      onLost(`${MAX_OUTSTANDING} frames wait for the tab that orders them, which does not answer.`);
    }
    return done;
  }

  function propose(number: number, request: TabRequest): void {
    if (orderer) orderer.accept(tab, number, request);
    else channel.post({ kind: 'request', from: tab, number, request });
  }

  function pass(entry: Entry, deliveries: Delivery[]): void {
    history.add(entry);
    if (entry.cause?.tab === tab) outstanding.settle(entry.cause.request);
    lines.deliver(deliveries);
    plan();
    onChange();
  }

  /** Whoever orders does what is due; the others see to it, since timers of a tab in the background come late. */
  function plan(): void {
    const due = replica?.nextDeadline();
    scheduler.set(due === undefined || orderer ? due : due + REMIND_AFTER);
  }

  function apply(entries: Entry[]): void {
    for (const entry of entries) {
      if (entry.seq === applied() + 1 && replica) pass(entry, replica.apply(entry));
    }
  }

  /** This tab has the lock: from here on it orders. */
  async function order(): Promise<void> {
    orderer?.stop();
    orderer = undefined;
    do {
      answers.clear();
      await takeOver({
        applied,
        ask() {
          // Later than every term before it, also than one of a tab that has died before we heard of it.
          const before = Math.max(term.number, outbid?.number ?? 0);
          term = { number: Math.max(before + 1, Date.now()), by: tab };
          channel.post({ kind: 'take-over', term });
        },
        want,
        others: async () => (await liveTabs(locks, names)).filter((other) => other !== tab),
        whenGone,
        nextMessage: channel.nextMessage,
        answers,
      });
      // Those who have promised themselves to somebody else meanwhile would not listen.
    } while (isOutbid() && !gone.signal.aborted);
    if (gone.signal.aborted) return;
    const rooms = (replica ??= createReplica(emptySnapshot(settings)));
    orderer = createOrderer({
      tab,
      replica: rooms,
      decide: createDecider({ replica: rooms, origin, now: clock.now }),
      append(command, cause) {
        const { entry, deliveries } = rooms.append(command, cause, clock.now());
        channel.post({ kind: 'entry', term, entry });
        pass(entry, deliveries);
      },
      whenGone,
      now: clock.now,
    });
    channel.post({ kind: 'ordering', term, applied: rooms.applied });
    plan();
    markReady();
    for (const [number, request] of outstanding.all()) propose(number, request);
  }

  /** Somebody orders from now on. */
  function follow(next: Extract<ChannelMessage, { kind: 'ordering' }>): void {
    term = next.term;
    if (!replica) channel.post({ kind: 'hello', from: tab });
    else if (applied() > next.applied) {
      return onLost('This tab has heard what the other tabs never did; it was not asked in time.');
    } else if (applied() < next.applied) want(term.by);
    for (const [number, request] of outstanding.all()) propose(number, request);
  }

  function restore({ snapshot, recent }: Extract<ChannelMessage, { kind: 'state' }>): void {
    if (replica) {
      if (snapshot.applied > applied()) onLost('This tab was too far behind the others.');
      return;
    }
    replica = createReplica(snapshot);
    for (const entry of recent) history.add(entry);
    plan();
    markReady();
  }

  function answerWant(to: string, after: number): void {
    const entries = after < 0 ? undefined : history.after(after);
    if (entries) channel.post({ kind: 'entries', to, term, entries });
    else if (replica) {
      const snapshot = replica.snapshot();
      channel.post({ kind: 'state', to, term, snapshot, recent: history.recent() });
    }
  }

  function promise(next: Term): void {
    if (compareTerms(next, term) <= 0) return;
    // Only one tab has the lock. Whoever says so while we have it is outbid.
    if (hasLock) {
      outbid = next;
      return orderer && void order();
    }
    term = next;
    channel.post({ kind: 'answer', to: term.by, from: tab, term, applied: applied() });
  }

  function handle(message: ChannelMessage): void {
    if ('to' in message && message.to !== tab) return;
    if ('term' in message && message.term.number > Date.now() + MAX_AHEAD) return;
    switch (message.kind) {
      case 'hello':
        return orderer && answerWant(message.from, -1);
      case 'request':
        return orderer?.accept(message.from, message.number, message.request);
      case 'due':
        return orderer?.advance();
      case 'want':
        return answerWant(message.from, message.after);
      case 'answer':
        if (compareTerms(message.term, term) === 0) answers.set(message.from, message);
        return;
      case 'take-over':
        return promise(message.term);
      case 'ordering':
        // To whom we have promised ourselves, or to anybody as long as we have nothing.
        if (hasLock || (replica ? compareTerms(message.term, term) !== 0 : isOld(message.term)))
          return;
        return follow(message);
      case 'entry':
        if (!replica || orderer || compareTerms(message.term, term) !== 0) return;
        return message.entry.seq > applied() + 1 ? want(term.by) : apply([message.entry]);
      case 'entries':
        if (!orderer && !isOld(message.term)) apply(message.entries);
        return;
      case 'state':
        if (orderer || isOld(message.term)) return;
        term = message.term;
        return restore(message);
    }
  }

  void takeLock(locks, names.ofTab(tab), gone.signal).then(() => {
    channel.post({ kind: 'hello', from: tab });
    void takeLock(locks, names.order, gone.signal).then(() => {
      hasLock = true;
      return order();
    });
  });

  return {
    ready,
    get replica() {
      return replica;
    },
    lines,
    ask,
    isIdle: () =>
      outstanding.size === 0 &&
      lines.isIdle() &&
      ![...(replica?.rooms.values() ?? [])].some(({ engine }) => engine.isHoldingBack()),
    leave() {
      orderer?.stop();
      orderer = undefined;
      gone.abort();
      scheduler.set(undefined);
      outstanding.fail(LEFT);
      channel.close();
      onChange();
    },
  };
}

const LEFT = 'This tab has left the local Daily.';
