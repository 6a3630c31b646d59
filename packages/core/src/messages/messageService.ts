import { attempt } from '../connection/attempt';
import type { DailyEventObjectAppMessage } from '@daily-co/daily-js';
import type { Service } from '../connection/connection';
import type { MessageDefinition } from '../definitions/definition';
import { jsonSize } from '../json/json';
import { createId } from '../platform/ids';
import { rosterService } from '../roster/rosterService';
import { statusService } from '../status/statusService';
import { deliver } from './deliver';
import { createFloodGuard } from './flood';
import type { MessageHandler, Received, Subscription } from './message';
import { decodePart, isPart } from './parts/part';
import { createReassembly, type RefuseParts } from './parts/reassembly';
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

/** daily-js's `app-message` event. */
export type RawMessage = DailyEventObjectAppMessage<unknown>;

/** Sending and receiving messages on one connection. */
export interface Messages {
  /** Every app message as daily-js tells it, unchecked; one in parts once, when it is whole. */
  onRaw(listener: (event: RawMessage) => void): () => void;
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
    const rawListeners = new Set<(event: RawMessage) => void>();
    const refuseParts: RefuseParts = ({ from, id, type }, reason) =>
      report({
        kind: 'rejected',
        code: 'incomplete',
        mechanism: 'message',
        name: type,
        id,
        from,
        detail: `A message in parts from ${from} was given up: ${reason}.`,
      });
    const reassembly = createReassembly(refuseParts);
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

    function receive(raw: unknown, sender: Sender, receivedAt: number, isAdmitted = false) {
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
      if (!isAdmitted && !flood.admit(from))
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

    function receivePart(raw: unknown, sender: Sender, event: RawMessage) {
      const from = senderId(sender);
      const part = decodePart(raw);
      if (!flood.admit(from)) return;
      if (!part) return refuseParts({ from, id: '', type: '' }, 'one of its parts is malformed');
      const whole = parseWhole(reassembly.add(from, part));
      if (whole === undefined) return;
      for (const listener of rawListeners) listener({ ...event, data: whole });
      receive(whole, sender, Date.now(), true);
    }

    events.on('app-message', (event) => {
      const { data, fromId } = event;
      const receivedAt = Date.now();
      if (isPart(data)) return identify(fromId, (sender) => receivePart(data, sender, event));
      for (const listener of rawListeners) listener(event);
      identify(fromId, (sender) => receive(data, sender, receivedAt));
    });
    roster.onChange((change) => {
      if (change.type === 'gone') flood.forget(change.participant.sessionId);
    });
    connection.use(statusService).onStay((change) => {
      if (change.type !== 'left') return;
      ring.clear();
      flood.clear();
      reassembly.clear();
      seen.clear();
    });

    connection.onDispose(reassembly.clear);

    return {
      onRaw: (listener) => {
        rawListeners.add(listener);
        return () => rawListeners.delete(listener);
      },
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
        attempt(connection, 'message', definition.type, () =>
          sendMessage(connection, definition, data, options, (sent) => {
            const { includeSelf = false } = options;
            if (includeSelf) deliver(connection, sent, subscriptions.get(definition.type) ?? []);
          }),
        ),
    };
  },
};

function parseWhole(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
