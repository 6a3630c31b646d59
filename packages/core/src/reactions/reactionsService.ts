import type { Atom } from 'jotai/vanilla';
import { attempt } from '../connection/attempt';
import type { Service } from '../connection/connection';
import type { MessageInfo } from '../messages/message';
import { messageService } from '../messages/messageService';
import { senderId } from '../messages/sender';
import { sessionValuesService } from '../session-values/sessionValuesService';
import { stableAtom } from '../state/stableAtom';
import { statusService, type Status } from '../status/statusService';
import { emojiNotAllowed, reactionsClosed } from './reactionErrors';
import { findAllowed, reaction, reactionsEnabled, type ReactionData } from './reaction';
import {
  createReactionFeed,
  type EarlierReaction,
  type OwnReactionFeed,
  type ReactionFeed,
  type ReactionFeedOptions,
} from './reactionFeed';
import { createSendingRate } from './sendingRate';

/** Why a reaction cannot be sent: what `send` would reject with now. */
export type ReactionsDisabledReason = 'not-joined' | 'closed' | 'throttled';

/** What may be done with reactions now. One fact, since all of it changes rarely and is shown together. */
export interface ReactionsState {
  readonly status: Status;
  /** False while a host has switched them off. */
  readonly isEnabled: boolean;
  /** Whether this client may switch them on and off. */
  readonly canManage: boolean;
  /** Not in the call, switched off by a host, or too many in the last second. */
  readonly disabledReason: ReactionsDisabledReason | undefined;
}

/** Reactions on one connection. */
export interface Reactions {
  readonly stateAtom: Atom<ReactionsState>;
  /** The feed for these options, shared by all who ask for the same. */
  open(options: ReactionFeedOptions): ReactionFeed;
  /** Sends one and shows it here at once. Rejects with `not-joined`, `closed`, `not-allowed` or `throttled` (more than ten a second). */
  send(emoji: string, allowed: readonly string[]): Promise<void>;
  /** As a host: on or off for everybody. */
  setEnabled(isEnabled: boolean): Promise<void>;
}

const MOST_FEEDS = 16;

/**
 * The reactions of a connection.
 *
 * @example
 * ```ts
 * const reactions = connect(call).use(reactionsService);
 * const feed = reactions.open({ allowed: DEFAULT_REACTIONS, lifetime: 4_000 });
 * feed.onReaction(({ emoji, sender }) => fly(emoji, sender));
 * await reactions.send('👏', DEFAULT_REACTIONS);
 * ```
 */
export const reactionsService: Service<Reactions> = {
  name: 'reactions',
  create: (connection) => {
    const { report, state } = connection;
    const messages = connection.use(messageService);
    const status = connection.use(statusService);
    const switchValue = connection.use(sessionValuesService).open(reactionsEnabled);
    const rate = createSendingRate(connection);
    const stateAtom = stableAtom((get): ReactionsState => {
      const current = get(status.statusAtom);
      const { value: isEnabled, canWrite: canManage } = get(switchValue.stateAtom);
      const isThrottled = get(rate.isReachedAtom);
      const disabledReason = whyDisabled(current, isEnabled, isThrottled);
      return { status: current, isEnabled, canManage, disabledReason };
    });
    /* Not by a derived atom: reading that would compute all that waits for the frame. */
    const areEnabled = () => state.get(switchValue.stateAtom).value;
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

    function take(data: ReactionData, info: MessageInfo) {
      if (!areEnabled()) return refuse('closed', info, 'a host switched reactions off');
      const taken = [...feeds.values()].map((feed) => feed.take(data, info));
      if (taken.length > 0 && !taken.includes(true)) {
        refuse('not-allowed', info, 'its emoji is not among those that are allowed here');
      }
    }

    const clear = () => {
      for (const feed of feeds.values()) feed.clear();
    };

    function earlier(): EarlierReaction[] {
      const all: EarlierReaction[] = [];
      messages.subscribe(reaction, ({ emoji }, { receivedAt }) => all.push({ emoji, receivedAt }), {
        replay: true,
      })();
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
    connection.onDispose(() => {
      clear();
      rate.stop();
    });

    return {
      stateAtom,
      open: (options) => {
        const key = JSON.stringify([options.lifetime, String(options.window), options.allowed]);
        const feed = feeds.get(key) ?? createReactionFeed(connection, options, earlier());
        keep(key, feed);
        return feed;
      },
      send: (emoji, allowed) =>
        attempt(connection, 'message', reaction.type, async () => {
          if (!findAllowed(allowed, emoji)) throw emojiNotAllowed(emoji, allowed);
          if (status.isJoined()) {
            if (!areEnabled()) throw reactionsClosed();
            rate.take();
          }
          await messages.send(reaction, { emoji }, { includeSelf: true });
        }),
      setEnabled: (isEnabled) =>
        attempt(connection, 'session-value', reactionsEnabled.key, async () => {
          await switchValue.set(isEnabled);
        }),
    };
  },
};

function whyDisabled(
  status: Status,
  isEnabled: boolean,
  isThrottled: boolean,
): ReactionsDisabledReason | undefined {
  if (status !== 'ready' && status !== 'reconnecting') return 'not-joined';
  if (!isEnabled) return 'closed';
  return isThrottled ? 'throttled' : undefined;
}
