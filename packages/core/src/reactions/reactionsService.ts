import { atom, type Atom } from 'jotai/vanilla';
import { attempt } from '../connection/attempt';
import type { Service } from '../connection/connection';
import type { MessageInfo } from '../messages/message';
import { messageService } from '../messages/messageService';
import { senderId } from '../messages/sender';
import { sessionValuesService } from '../session-values/sessionValuesService';
import { statusService } from '../status/statusService';
import { emojiNotAllowed, reactionsClosed, tooManyReactions } from './reactionErrors';
import { findAllowed, reaction, reactionsEnabled, type ReactionData } from './reaction';
import {
  createReactionFeed,
  type OwnReactionFeed,
  type ReactionFeed,
  type ReactionFeedOptions,
} from './reactionFeed';
import { createThrottle } from './throttle';

/** Reactions on one connection. */
export interface Reactions {
  readonly isEnabledAtom: Atom<boolean>;
  /** Whether this client may switch them on and off. */
  readonly canManageAtom: Atom<boolean>;
  /** The feed for these options, shared by all who ask for the same. */
  open(options: ReactionFeedOptions): ReactionFeed;
  /** Sends one and shows it here at once. Rejects with `not-joined`, `closed`, `not-allowed` or `flood` (more than ten a second). */
  send(emoji: string, allowed: readonly string[]): Promise<void>;
  /** As a host: on or off for everybody. */
  setEnabled(isEnabled: boolean): Promise<void>;
}

const MOST_FEEDS = 16;

/** The reactions of a connection. */
export const reactionsService: Service<Reactions> = {
  name: 'reactions',
  create: (connection) => {
    const { report, state } = connection;
    const messages = connection.use(messageService);
    const status = connection.use(statusService);
    const switchValue = connection.use(sessionValuesService).open(reactionsEnabled);
    const isEnabledAtom = atom((get) => get(switchValue.stateAtom).value);
    const canManageAtom = atom((get) => get(switchValue.stateAtom).canWrite);
    const mayGo = createThrottle(Date.now);
    const feeds = new Map<string, OwnReactionFeed>();

    function refuse(code: 'closed' | 'not-allowed', { id, sender }: MessageInfo, reason: string) {
      const from = senderId(sender);
      const detail = `A reaction from ${from} was turned away: ${reason}.`;
      report({
        kind: 'rejected',
        code,
        mechanism: 'message',
        name: reaction.type,
        id,
        from,
        detail,
      });
    }

    function refuseUnlessOpen() {
      if (!state.get(isEnabledAtom)) throw reactionsClosed();
      if (mayGo()) return;
      const detail = 'More than ten reactions in a second; this one was not sent.';
      const name = reaction.type;
      report({
        kind: 'throttled',
        code: 'flood',
        mechanism: 'message',
        name,
        from: 'self',
        detail,
      });
      throw tooManyReactions();
    }

    function take(data: ReactionData, info: MessageInfo) {
      if (!state.get(isEnabledAtom)) return refuse('closed', info, 'a host switched reactions off');
      const taken = [...feeds.values()].map((feed) => feed.take(data, info));
      if (taken.length > 0 && !taken.includes(true)) {
        refuse('not-allowed', info, 'its emoji is not among those that are allowed here');
      }
    }

    const clear = () => {
      for (const feed of feeds.values()) feed.clear();
    };

    function earlier(): ReactionData[] {
      const all: ReactionData[] = [];
      messages.subscribe(reaction, (data) => all.push(data), { replay: true })();
      return all;
    }

    /* Those asked for last are the last to go, so that an app which changes its options does not pile up feeds. */
    function keep(key: string, feed: OwnReactionFeed) {
      feeds.delete(key);
      feeds.set(key, feed);
      const [first] = feeds;
      if (!first || feeds.size <= MOST_FEEDS) return;
      feeds.delete(first[0]);
      first[1].clear();
    }

    messages.subscribe(reaction, take);
    status.onStay(({ type }) => {
      if (type === 'left') clear();
    });
    connection.onDispose(clear);

    return {
      isEnabledAtom,
      canManageAtom,
      open: (options) => {
        const key = JSON.stringify([options.lifetime, options.allowed]);
        const feed = feeds.get(key) ?? createReactionFeed(connection, options, earlier());
        keep(key, feed);
        return feed;
      },
      send: (emoji, allowed) =>
        attempt(connection, 'message', reaction.type, async () => {
          if (!findAllowed(allowed, emoji)) throw emojiNotAllowed(emoji, allowed);
          if (status.isJoined()) refuseUnlessOpen();
          await messages.send(reaction, { emoji }, { includeSelf: true });
        }),
      setEnabled: (isEnabled) =>
        attempt(connection, 'session-value', reactionsEnabled.key, async () => {
          await switchValue.set(isEnabled);
        }),
    };
  },
};
