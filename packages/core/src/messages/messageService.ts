import { attempt } from '../connection/attempt';
import type { Service } from '../connection/connection';
import { createListeners } from '../connection/listeners';
import { clashesService } from '../definitions/clashesService';
import type { MessageDefinition } from '../definitions/definition';
import { presenceService } from '../roster/presence';
import { statusService } from '../status/statusService';
import { watchGaps, type MessageGap } from './gaps';
import { createInbox, type RawMessage, type StrangerListener } from './inbox';
import type { MessageHandler, Received, Subscription } from './message';
import { messageLimitService } from './messageLimit';
import { createNoHandler } from './requests/noHandler';
import { sendMessage, type SendOptions, type SendReceipt } from './sendMessage';
import { toSender } from './sender';
import { createSubscriptions } from './subscriptions';

/** What `subscribe` takes beside the handler. */
export interface SubscribeOptions {
  /** Also get those that came earlier in this stay, flagged `replayed` (the last 200, 64 kB). */
  replay?: boolean;
}

/** Sending and receiving messages on one connection. */
export interface Messages {
  /** Every app message as daily-js tells it, unchecked; one in parts once, when it is whole. */
  onRaw(listener: (event: RawMessage) => void): () => void;
  /** Handles the messages of one definition; the answer ends it. */
  subscribe<D>(
    definition: MessageDefinition<D, unknown>,
    handler: MessageHandler<D>,
    options?: SubscribeOptions,
  ): () => void;
  /** Sends one message. Rejects with a typed error and has then sent nothing. */
  send<I extends object>(
    definition: MessageDefinition<unknown, I>,
    data: NoInfer<I>,
    options?: SendOptions,
  ): Promise<SendReceipt>;
  /** Told after each time in which this client missed messages: interrupted, or left and joined again. */
  onGap(listener: (gap: MessageGap) => void): () => void;
  /**
   * Gets the messages of one definition from senders who are not in the roster, at once, unchecked and past the flood guard: hidden participants
   * and those who are not announced yet.
   */
  onStranger(definition: { readonly type: string }, listener: StrangerListener): void;
  /** Gets the messages whose senders wait for an answer, in place of telling them that nobody answers here. */
  onAsk(listener: (received: Received) => void): void;
}

/**
 * The messages of a connection.
 *
 * @example
 * ```ts
 * const messages = connect(call).use(messageService);
 * const stop = messages.subscribe(buzz, (data, { sender }) => ring(data, sender));
 * await messages.send(buzz, { volume: 3 }, { to: { role: 'host' } });
 * ```
 */
export const messageService: Service<Messages> = {
  name: 'messages',
  create: (connection) => {
    const subscriptions = createSubscriptions(connection);
    const note = connection.use(clashesService);
    const gaps = createListeners<MessageGap>(connection, 'gap');
    let answer = createNoHandler(connection);
    const inbox = createInbox(connection, subscriptions, (received) => answer(received));
    watchGaps(connection, gaps.tell);
    /* From now on: it asks the room on joining. */
    connection.use(messageLimitService);
    connection.describe('messages', () => ({
      handlers: subscriptions.counts(),
      ...inbox.describe(),
    }));

    function echo(wire: unknown, id: string) {
      const local = connection.use(presenceService).local();
      if (local && connection.use(statusService).isJoined()) inbox.echo(wire, toSender(local), id);
    }

    return {
      onRaw: inbox.onRaw,
      subscribe: (definition, handler, { replay = false } = {}) => {
        const subscription: Subscription = {
          definition,
          handler: handler as MessageHandler<unknown>,
        };
        note('message', definition.type, definition);
        const unsubscribe = subscriptions.add(subscription);
        if (replay) inbox.replay(subscription);
        return unsubscribe;
      },
      send: (definition, data, options = {}) => {
        note('message', definition.type, definition);
        return attempt(connection, 'message', definition.type, () =>
          sendMessage(
            connection,
            definition,
            data,
            options,
            options.includeSelf ? echo : () => undefined,
          ),
        );
      },
      onGap: gaps.add,
      onStranger: ({ type }, listener) => {
        inbox.onStranger(connection.wireName(type), listener);
      },
      onAsk: (listener) => {
        answer = listener;
      },
    };
  },
};
