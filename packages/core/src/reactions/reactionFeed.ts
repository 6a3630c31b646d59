import { atom, type Atom } from 'jotai/vanilla';
import type { Connection } from '../connection/connection';
import { createListeners } from '../connection/listeners';
import type { MessageInfo } from '../messages/message';
import { senderId } from '../messages/sender';
import { startTimer } from '../platform/timers';
import { createCountWindow } from './countWindow';
import { createSpelling, reaction, type Reaction, type ReactionData } from './reaction';
import {
  addReaction,
  expireReactions,
  type ReactionList,
  type TimedReaction,
} from './reactionList';

/** What one reader of reactions wants to see. */
export interface ReactionFeedOptions {
  /** The emoji that are accepted. */
  allowed: readonly string[];
  /** How long one stays active, ms. */
  lifetime: number;
  /** How far back `counts` goes, ms; `Infinity` for since join. Default 60,000. */
  window?: number | undefined;
}

/** One that came before anybody looked. */
export interface EarlierReaction {
  readonly emoji: string;
  readonly receivedAt: number;
}

/** How far back counts go unless an app says otherwise, ms. */
const DEFAULT_COUNT_WINDOW = 60_000;
/** How long one may stay beyond its lifetime, ms: while others come it goes with the next, without a timer and a telling of its own. */
const SLACK = 100;

/** Reactions for all readers with the same options. */
export interface ReactionFeed {
  readonly allowed: readonly string[];
  /** What is on screen, oldest first. */
  readonly activeAtom: Atom<readonly TimedReaction[]>;
  /** How often each emoji came within the window. */
  readonly countsAtom: Atom<Readonly<Record<string, number>>>;
  /** Both. */
  readonly listAtom: Atom<ReactionList>;
  /** Told of each one from now on, our own included. */
  onReaction(listener: (reaction: Reaction) => void): () => void;
}

/** A feed with the side that the service feeds. */
export interface OwnReactionFeed extends ReactionFeed {
  /** Answers whether the emoji is allowed here. */
  take(data: ReactionData, info: MessageInfo): boolean;
  /** Forgets everything, and stops the timer. */
  clear(): void;
}

/** Makes a feed, with what came before it already counted. It has one timer while something is active or counted, and none otherwise. */
export function createReactionFeed(
  connection: Connection,
  { allowed, lifetime, window = DEFAULT_COUNT_WINDOW }: ReactionFeedOptions,
  earlier: readonly EarlierReaction[],
): OwnReactionFeed {
  const { state } = connection;
  const spellingOf = createSpelling(allowed);
  const counted = createCountWindow(window);
  const listeners = createListeners<Reaction>(connection, reaction.type);
  for (const { emoji, receivedAt } of earlier) {
    const own = spellingOf(emoji);
    if (own !== undefined && receivedAt + window > Date.now()) counted.add(own, receivedAt);
  }
  const activeAtom = atom<readonly TimedReaction[]>([]);
  const countsAtom = atom(counted.counts);
  const listAtom = atom((get) => ({ active: get(activeAtom), counts: get(countsAtom) }));
  let timer: { readonly due: number; readonly cancel: () => void } | undefined;

  function show(active: readonly TimedReaction[]) {
    state.update((write) => {
      if (active !== state.get(activeAtom)) write(activeAtom, active);
      if (counted.counts !== state.get(countsAtom)) write(countsAtom, counted.counts);
    });
    watch(active);
  }

  function watch([oldest]: readonly TimedReaction[]) {
    const due = Math.min(
      oldest ? oldest.at + lifetime + SLACK : Infinity,
      counted.nextEnd ?? Infinity,
    );
    if (due === timer?.due) return;
    timer?.cancel();
    timer =
      due === Infinity
        ? undefined
        : { due, cancel: startTimer(Math.max(due - Date.now(), 0), expire) };
  }

  const unexpired = (now: number) => expireReactions(state.get(activeAtom), now - lifetime);

  function expire() {
    timer = undefined;
    const now = Date.now();
    counted.expire(now);
    show(unexpired(now));
  }

  watch([]);

  return {
    allowed,
    activeAtom,
    countsAtom,
    listAtom,
    onReaction: listeners.add,
    take: (data, { id, sender }) => {
      const emoji = spellingOf(data.emoji);
      if (emoji === undefined) return false;
      const one: Reaction = { id: `${senderId(sender)}:${id}`, emoji, sender };
      const now = Date.now();
      counted.add(emoji, now);
      show(addReaction(unexpired(now), one, now));
      listeners.tell(one);
      return true;
    },
    clear: () => {
      counted.clear();
      show([]);
    },
  };
}
