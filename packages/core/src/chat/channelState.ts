import { atom, type Atom, type PrimitiveAtom } from 'jotai/vanilla';
import type { Connection } from '../connection/connection';
import { createListeners, type Listeners } from '../connection/listeners';
import { createChannelLog, type ChannelLog, type ChatRecord } from './channelLog';
import { chat } from './chatDefinitions';
import type { ChatLog } from './chatLog';
import type { ChatHistory, ChatMessage } from './chatMessage';

/** What is known of one channel. */
export interface ChannelState {
  readonly name: string;
  readonly log: ChannelLog;
  readonly logAtom: Atom<ChatLog>;
  readonly draftAtom: PrimitiveAtom<string>;
  readonly arrivals: Listeners<ChatMessage>;
  /** Adds a message; what is news counts as unread. False for what is there already. */
  add(record: ChatRecord): boolean;
  /** Changes a message that is there. */
  change(id: string, next: (record: ChatRecord) => ChatRecord): void;
  /** Lets go of a message, of which nothing stays. */
  remove(id: string): void;
  /** Puts a message where another number says. */
  move(id: string, n: number): void;
  /** An edit may have made a message mention this participant, which is news like the message itself. */
  noteMention(id: string): void;
  markRead(): void;
  setHasOlder(hasOlder: boolean): void;
  /** Somebody shows this channel, so it keeps as much as the connection allows. */
  open(): void;
  clear(): void;
}

/** What a channel keeps that nobody has shown yet. */
const KEPT_UNSEEN = 100;

/** Makes one channel. */
export function createChannelState(
  connection: Connection,
  name: string,
  keep: number,
  historyAtom: Atom<ChatHistory>,
): ChannelState {
  const { state } = connection;
  let isOpened = false;
  let hasOlder = false;
  let version = 0;
  const log = createChannelLog(() => (isOpened ? keep : Math.min(KEPT_UNSEEN, keep)));
  const unread = new Set<string>();
  const unreadMentions = new Set<string>();
  const versionAtom = atom(0);
  const draftAtom = atom('');
  const arrivals = createListeners<ChatMessage>(connection, chat.type);
  const changed = () => state.update((set) => set(versionAtom, (version += 1)));

  /* The log lets go of the oldest. */
  function prune(ids: Set<string>) {
    for (const oldest of ids) {
      if (log.get(oldest)) return;
      ids.delete(oldest);
    }
  }

  function forget(id: string) {
    unread.delete(id);
    unreadMentions.delete(id);
  }

  return {
    name,
    log,
    draftAtom,
    arrivals,
    logAtom: atom((get) => {
      get(versionAtom);
      return {
        messages: log.messages(),
        unread: unread.size,
        unreadMentions: unreadMentions.size,
        history: get(historyAtom),
        hasOlder,
      };
    }),
    add: (record) => {
      const isNew = log.add(record);
      const { id, isOwn, isReplayed, mentionsMe, removed } = record.message;
      if (isNew && !isOwn && !isReplayed && !removed) {
        unread.add(id);
        if (mentionsMe) unreadMentions.add(id);
      }
      prune(unread);
      prune(unreadMentions);
      if (isNew) changed();
      return isNew;
    },
    change: (id, next) => {
      const record = log.get(id);
      const changedRecord = record && next(record);
      if (!changedRecord || changedRecord === record) return;
      log.replace(changedRecord);
      if (changedRecord.message.removed) unread.delete(id);
      if (!changedRecord.message.mentionsMe) unreadMentions.delete(id);
      changed();
    },
    remove: (id) => {
      if (!log.get(id)) return;
      log.remove(id);
      forget(id);
      changed();
    },
    move: (id, n) => {
      const record = log.get(id);
      if (!record) return;
      log.remove(id);
      log.add({ ...record, n });
      changed();
    },
    noteMention: (id) => {
      const message = log.get(id)?.message;
      if (!message?.mentionsMe) return;
      unreadMentions.add(id);
      changed();
      arrivals.tell(message);
    },
    markRead: () => {
      if (unread.size + unreadMentions.size === 0) return;
      unread.clear();
      unreadMentions.clear();
      changed();
    },
    setHasOlder: (next) => {
      hasOlder = next;
      changed();
    },
    open: () => {
      isOpened = true;
    },
    clear: () => {
      log.clear();
      unread.clear();
      unreadMentions.clear();
      hasOlder = false;
      changed();
    },
  };
}
