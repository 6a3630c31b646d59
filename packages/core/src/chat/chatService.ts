import { atom, type Atom } from 'jotai/vanilla';
import { attempt } from '../connection/attempt';
import type { Service } from '../connection/connection';
import { createListeners } from '../connection/listeners';
import { toBackchannelError } from '../errors/backchannelError';
import type { MessageInfo } from '../messages/message';
import { messageService } from '../messages/messageService';
import { resolveRecipient, type Recipient } from '../messages/recipients';
import { toSender, type Sender } from '../messages/sender';
import { createId } from '../platform/ids';
import { rosterService } from '../roster/rosterService';
import { statusService } from '../status/statusService';
import { chatNotJoined, emptyText, nobodyThere, nothingToRetry, textTooLong } from './chatErrors';
import { addMessage, addReplayed, EMPTY_CHAT, setDelivery, type ChatLog } from './chatLog';
import { chat, LONGEST_CHAT_TEXT, type ChatData, type ChatMessage } from './chatMessage';
import { createDisplayNames } from './displayNames';
import { keepChatHistory } from './history/chatHistory';
import { fromHistory, fromWire, messageId, toHistory, wireId } from './toChatMessage';

/** The chat of one connection, shared by all who show it. */
export interface Chat {
  readonly logAtom: Atom<ChatLog>;
  /** Shows the message at once and sends it; rejects when it was not sent. */
  send(text: string, options?: { to?: Recipient | undefined }): Promise<void>;
  /** Sends a failed message again under its id, so that who got it after all does not see it twice. */
  retry(id: string): Promise<void>;
  markRead(): void;
  /** Told of live messages of others. */
  onMessage(listener: (message: ChatMessage) => void): () => void;
}

/** The chat of a connection. */
export const chatService: Service<Chat> = {
  name: 'chat',
  create: (connection) => {
    const { report, state } = connection;
    const messages = connection.use(messageService);
    const roster = connection.use(rosterService);
    const status = connection.use(statusService);
    const logAtom = atom(EMPTY_CHAT);
    const names = createDisplayNames(roster.all);
    const listeners = createListeners<ChatMessage>(connection, chat.type);
    const update = (change: (log: ChatLog) => ChatLog) =>
      state.update((set) => set(logAtom, change(state.get(logAtom))));
    const run = (action: () => Promise<void>) => attempt(connection, 'message', chat.type, action);
    const nameOf = (sender: Sender) => (sender.kind === 'server' ? '' : names.of(sender));

    const history = keepChatHistory(connection, {
      onStatus: (next) => update((log) => ({ ...log, history: next })),
      onFound: ({ entries }) => {
        const local = roster.local();
        const replayed = entries.map((entry) => fromHistory(entry, local, nameOf));
        update((log) => addReplayed(log, replayed));
        reportReplayed(replayed.length);
      },
    });

    function reportReplayed(count: number) {
      const detail = `${count} chat messages from before were handed over.`;
      report({ kind: 'replayed', mechanism: 'message', name: chat.type, detail });
    }

    function receive({ text }: ChatData, info: MessageInfo) {
      const message = fromWire(text, info, nameOf);
      update((log) => addMessage(log, message));
      /* Only what says that it was for all: a bot's plain message may have been for one. */
      if (info.to === 'all') history.remember(toHistory(message));
      if (!info.replayed) listeners.tell(message);
    }

    async function deliver(message: ChatMessage) {
      const { id, text, to } = message;
      const recipient = to === 'all' ? '*' : to;
      try {
        await messages.send(chat, { text }, { to: recipient, id: wireId(message) });
      } catch (cause) {
        const error = toBackchannelError(cause, 'daily-refused');
        update((log) => setDelivery(log, id, 'failed', error.message));
        throw error;
      }
      update((log) => setDelivery(log, id, 'sent'));
      if (to === 'all') history.remember(toHistory(message));
    }

    messages.subscribe(chat, receive, { replay: true });
    status.onStay(({ type }) => {
      if (type !== 'left') return;
      names.clear();
      update(() => EMPTY_CHAT);
    });

    return {
      logAtom,
      onMessage: listeners.add,
      markRead: () => update((log) => (log.unread === 0 ? log : { ...log, unread: 0 })),
      send: (text, { to = '*' } = {}) =>
        run(async () => {
          const local = roster.local();
          if (text.length > LONGEST_CHAT_TEXT) throw textTooLong(text.length);
          if (text.trim() === '') throw emptyText();
          if (!local || !status.isJoined()) throw chatNotJoined();
          const resolved = resolveRecipient(roster, to).to;
          if (resolved.length === 0) throw nobodyThere();
          const sender = toSender(local);
          const message: ChatMessage = {
            id: messageId(sender.sessionId, createId()),
            text,
            at: Date.now(),
            sender,
            senderName: nameOf(sender),
            isOwn: true,
            isReplayed: false,
            delivery: 'sending',
            to: resolved === '*' ? 'all' : resolved,
          };
          update((log) => addMessage(log, message));
          await deliver(message);
        }),
      retry: (id) =>
        run(async () => {
          const failed = state.get(logAtom).messages.find((message) => message.id === id);
          if (failed?.delivery !== 'failed') throw nothingToRetry(id);
          update((log) => setDelivery(log, id, 'sending'));
          await deliver(failed);
        }),
    };
  },
};
