import { atom, type Atom } from 'jotai/vanilla';
import type { Connection } from '../connection/connection';
import { createListeners } from '../connection/listeners';
import type { MessageInfo } from '../messages/message';
import { senderId } from '../messages/sender';
import { startTimer } from '../platform/timers';
import { findAllowed, reaction, type Reaction, type ReactionData } from './reaction';
import {
  addReaction,
  countReaction,
  expireReactions,
  NO_REACTIONS,
  type ReactionList,
} from './reactionList';

/** What one reader of reactions wants to see. */
export interface ReactionFeedOptions {
  /** The emoji that are accepted. */
  allowed: readonly string[];
  /** How long one stays active, ms. */
  lifetime: number;
}

/** Reactions for all readers with the same options. */
export interface ReactionFeed {
  readonly allowed: readonly string[];
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

/** Makes a feed, with what came before it already counted. It has one timer while something is active, and none otherwise. */
export function createReactionFeed(
  connection: Connection,
  { allowed, lifetime }: ReactionFeedOptions,
  earlier: readonly ReactionData[],
): OwnReactionFeed {
  const { state } = connection;
  const listAtom = atom(
    earlier.reduce((list, { emoji }) => {
      const own = findAllowed(allowed, emoji);
      return own === undefined ? list : countReaction(list, own);
    }, NO_REACTIONS),
  );
  const listeners = createListeners<Reaction>(connection, reaction.type);
  let cancel: (() => void) | undefined;

  function set(list: ReactionList) {
    state.update((write) => write(listAtom, list));
    const [oldest] = list.active;
    if (oldest) {
      cancel ??= startTimer(Math.max(oldest.at + lifetime - Date.now(), 0), expire);
    } else {
      cancel?.();
      cancel = undefined;
    }
  }

  function expire() {
    cancel = undefined;
    set(expireReactions(state.get(listAtom), Date.now() - lifetime));
  }

  return {
    allowed,
    listAtom,
    onReaction: listeners.add,
    take: (data, { id, sender }) => {
      const emoji = findAllowed(allowed, data.emoji);
      if (emoji === undefined) return false;
      const one: Reaction = { id: `${senderId(sender)}:${id}`, emoji, sender };
      set(addReaction(state.get(listAtom), one, Date.now()));
      listeners.tell(one);
      return true;
    },
    clear: () => set(NO_REACTIONS),
  };
}
