import type { DailyEventObjectAppMessage } from '@daily-co/daily-js';
import type { Connection } from '../connection/connection';
import { createListeners } from '../connection/listeners';
import { jsonSize, type JsonObject } from '../json/json';
import { createId } from '../platform/ids';
import { presenceService } from '../roster/presence';
import { statusService } from '../status/statusService';
import { deliver } from './deliver';
import { createFloodGuard } from './flood';
import { isForOthers } from './isForOthers';
import type { Received, Subscription } from './message';
import { isPart } from './parts/isPart';
import { partsInUse, type PartReceiver } from './parts/partsInUse';
import { createRing } from './ring';
import { createSeenIds } from './seenIds';
import { SERVER_ID, senderId, type Sender } from './sender';
import { createSenderGate } from './senderGate';
import type { Subscriptions } from './subscriptions';
import { decodeMessage, type WireMessage } from './wire';

/** daily-js's `app-message` event. */
export type RawMessage = DailyEventObjectAppMessage<unknown>;

/** Gets messages of one type from senders whom Daily shows to nobody; `fromId` is all that is known of them. */
export type StrangerListener = (data: JsonObject, fromId: string) => void;

/** What comes in: who sent it is found out, floods and second copies are turned away, the rest goes to its handlers. */
export function createInbox(
  connection: Connection,
  subscriptions: Subscriptions,
  onAsk: (received: Received) => void,
) {
  const { events, report } = connection;
  const roster = connection.use(presenceService);
  const flood = createFloodGuard(Date.now);
  const seen = createSeenIds();
  /* What is of no definition and has no type is kept apart, so that an app's own traffic does not push the kit's out. */
  const ring = createRing<Received>();
  const foreignRing = createRing<Received>();
  const rawListeners = createListeners<RawMessage>(connection, 'app-message');
  const gate = createSenderGate(connection, (fromId, reason) =>
    report({
      kind: 'rejected',
      code: 'unknown-sender',
      mechanism: 'message',
      name: '',
      from: fromId,
      detail: `A message from ${fromId} was turned away: ${reason}.`,
    }),
  );
  const strangers = new Map<string, StrangerListener>();
  let parts: PartReceiver | undefined;
  const onWhole = (whole: unknown, sender: Sender, event: RawMessage) => {
    rawListeners.tell({ ...event, data: whole });
    receive(decodeMessage(whole), sender, Date.now(), true);
  };

  function receive(message: WireMessage, sender: Sender, receivedAt: number, isAdmitted = false) {
    const { claim, data, id, isAsk, raw, type, whole } = message;
    const wanted = subscriptions.of(message);
    const info = { id: id ?? createId(), sender, to: claim, replayed: false, receivedAt };
    const received: Received = { raw, type, data, isAsk, info };
    if (type === '' && wanted.length === 0) return foreignRing.add(received);
    const from = senderId(sender);
    const name = wanted[0]?.definition.type ?? type;
    const refuse = (code: 'flood' | 'duplicate' | 'incomplete' | 'other-role', detail: string) =>
      report({ kind: 'rejected', code, mechanism: 'message', name, from, id, detail });
    if (!isAdmitted && !flood.admit(from)) {
      return refuse('flood', `${from} sends more than 50 messages a second.`);
    }
    if (isPart(whole)) {
      return refuse('incomplete', `A part of "${name}" from ${from}: nothing here is inParts.`);
    }
    if (isForOthers(connection, info)) {
      return refuse('other-role', `"${name}" from the server is for a role that nobody has here.`);
    }
    if (id !== undefined && !seen.add(from, id)) {
      return refuse('duplicate', `"${name}" ${id} from ${from} was here before.`);
    }
    const size = jsonSize(whole);
    report({
      kind: 'received',
      mechanism: 'message',
      name,
      from,
      id: info.id,
      size,
      content: whole,
      detail: `"${name}" from ${from}.`,
    });
    if (isAsk) return onAsk(received);
    ring.add(received, size);
    deliver(connection, received, wanted);
  }

  events.on('app-message', (event) => {
    const { data, fromId } = event;
    const receivedAt = Date.now();
    const receiver = isPart(data)
      ? (parts ??= partsInUse()?.(connection, flood, onWhole))
      : undefined;
    if (receiver) return gate.identify(fromId, (sender) => receiver.receive(data, sender, event));
    rawListeners.tell(event);
    const message = decodeMessage(data);
    const onStranger = strangers.get(message.type);
    if (onStranger && fromId !== SERVER_ID && !roster.get(fromId)) {
      return onStranger(message.data, fromId);
    }
    const isKnown = fromId === SERVER_ID || roster.recall(fromId) !== undefined;
    if (message.type === '' && !isKnown && subscriptions.of(message).length === 0) return;
    gate.identify(fromId, (sender) => receive(message, sender, receivedAt));
  });
  roster.onChange((change) => {
    if (change.type === 'gone') flood.forget(change.participant.sessionId);
  });
  connection.use(statusService).onStay((change) => {
    if (change.type !== 'left') return;
    ring.clear();
    foreignRing.clear();
    flood.clear();
    parts?.clear();
    seen.clear();
  });
  connection.onDispose(() => parts?.clear());

  return {
    onRaw: rawListeners.add,
    onStranger: (type: string, listener: StrangerListener) => strangers.set(type, listener),
    /** Gives one's own message to one's own handlers, as if it had come back. */
    echo(whole: unknown, sender: Sender, id: string) {
      const message = decodeMessage(whole);
      const info = { id, sender, to: 'all' as const, replayed: false, receivedAt: Date.now() };
      deliver(connection, { ...message, info }, subscriptions.of(message));
    },
    /** Gives a handler what came before it was there. */
    replay(subscription: Subscription) {
      const earlier = [...ring.all(), ...foreignRing.all()].filter((received) =>
        subscriptions.of(received).includes(subscription),
      );
      for (const received of earlier) {
        const info = { ...received.info, replayed: true };
        deliver(connection, { ...received, info }, [subscription]);
      }
      if (earlier.length === 0) return;
      const { type } = subscription.definition;
      const detail = `${earlier.length} earlier "${type}" went to a new handler.`;
      report({ kind: 'replayed', mechanism: 'message', name: type, detail });
    },
    describe: () => ({
      kept: ring.size(),
      keptForeign: foreignRing.size(),
      waitingForSender: gate.waiting(),
      unfinished: parts?.unfinished() ?? 0,
    }),
  };
}
