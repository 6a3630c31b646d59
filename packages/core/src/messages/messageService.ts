import type { Service } from '../connection/connection';
import type { MessageDefinition } from '../definitions/definition';
import { jsonSize } from '../json/json';
import { createId } from '../platform/ids';
import { rosterService } from '../roster/rosterService';
import { statusService } from '../status/statusService';
import { deliver } from './deliver';
import { createFloodGuard } from './flood';
import type { MessageHandler, Received, Subscription } from './message';
import { createRing } from './ring';
import { createSeenIds } from './seenIds';
import { sendMessage, type SendOptions, type SendReceipt } from './sendMessage';
import { senderId, type Sender } from './sender';
import { createSenderGate } from './senderGate';
import { decodeMessage } from './wire';

/** What `subscribe` takes beside the handler. */
export interface SubscribeOptions {
  /** Also get those that came earlier in this stay, flagged `replayed` (the last 200, 64 kB). */
  replay?: boolean;
}

/** Sending and receiving messages on one connection. */
export interface Messages {
  subscribe<D>(
    definition: MessageDefinition<D>,
    handler: MessageHandler<D>,
    options?: SubscribeOptions,
  ): () => void;
  send<D extends object>(
    definition: MessageDefinition<D>,
    data: D,
    options?: SendOptions,
  ): Promise<SendReceipt>;
}

/** The messages of a connection. */
export const messageService: Service<Messages> = {
  name: 'messages',
  create: (connection) => {
    const { events, report } = connection;
    const roster = connection.use(rosterService);
    const subscriptions = new Map<string, Set<Subscription>>();
    const flood = createFloodGuard(Date.now);
    const seen = createSeenIds();
    const ring = createRing<Received>();
    const identify = createSenderGate(connection, (fromId, reason) =>
      report({
        kind: 'rejected',
        code: 'unknown-sender',
        mechanism: 'message',
        name: '',
        from: fromId,
        detail: `A message from ${fromId} was turned away: ${reason}.`,
      }),
    );

    function receive(raw: unknown, sender: Sender, receivedAt: number) {
      const message = decodeMessage(raw);
      if (!message) return;
      const from = senderId(sender);
      const { type, data, claim } = message;
      const refuse = (code: 'flood' | 'duplicate', detail: string) =>
        report({
          kind: 'rejected',
          code,
          mechanism: 'message',
          name: type,
          from,
          id: message.id,
          detail,
        });
      if (!flood.admit(from))
        return refuse('flood', `${from} sends more than 50 messages a second.`);
      if (message.id !== undefined && !seen.add(from, message.id)) {
        return refuse('duplicate', `"${type}" ${message.id} from ${from} was here before.`);
      }
      const received: Received = {
        type,
        data,
        info: { id: message.id ?? createId(), sender, to: claim, replayed: false, receivedAt },
      };
      report({
        kind: 'received',
        mechanism: 'message',
        name: type,
        from,
        id: received.info.id,
        size: jsonSize(raw),
        content: raw,
        detail: `"${type}" from ${from}.`,
      });
      ring.add(received);
      deliver(connection, received, subscriptions.get(type) ?? []);
    }

    events.on('app-message', ({ data, fromId }) => {
      const receivedAt = Date.now();
      identify(fromId, (sender) => receive(data, sender, receivedAt));
    });
    roster.onChange((change) => {
      if (change.type === 'gone') flood.forget(change.participant.sessionId);
    });
    connection.use(statusService).onStay((change) => {
      if (change.type !== 'left') return;
      ring.clear();
      seen.clear();
    });

    return {
      subscribe: (definition, handler, { replay = false } = {}) => {
        const { type } = definition;
        const subscription: Subscription = {
          definition,
          handler: handler as MessageHandler<unknown>,
        };
        const all = subscriptions.get(type) ?? new Set();
        subscriptions.set(type, all.add(subscription));
        if (replay) {
          for (const { info, ...earlier } of ring.all()) {
            if (earlier.type !== type) continue;
            deliver(connection, { ...earlier, info: { ...info, replayed: true } }, [subscription]);
          }
        }
        return () => {
          all.delete(subscription);
        };
      },
      send: (definition, data, options = {}) =>
        sendMessage(connection, definition, data, options, (sent) => {
          const { includeSelf = false } = options;
          if (includeSelf) deliver(connection, sent, subscriptions.get(definition.type) ?? []);
        }),
    };
  },
};
