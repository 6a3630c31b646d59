import type { ChatMessage, ChatState } from '../chat/chatState';
import type { HandState, QueueState, RaisedHand } from '../hands/handsState';
import type { NotificationItem } from '../notifications/notificationsState';
import type { ReactionsState } from '../reactions/reactionsState';
import type { StageEntry, StageState } from '../stage/stageState';

/** States of the hooks for tests of the views, which need no call. */
const done = async () => {};

export function participant(userName: string, isHost = false) {
  const sessionId = `id-${userName}`;
  return { kind: 'participant' as const, sessionId, userId: sessionId, userName, isHost };
}

let lastMessage = 0;

export function message(from: string, text: string, rest: Partial<ChatMessage> = {}): ChatMessage {
  lastMessage += 1;
  return {
    id: `m${lastMessage}`,
    channel: 'main',
    text,
    at: Date.UTC(2026, 0, 1, 12, 0),
    sender: rest.isOwn ? { ...participant(from), kind: 'self' } : participant(from),
    senderName: from,
    isOwn: false,
    isReplayed: false,
    delivery: 'sent',
    to: 'all',
    toNames: Array.isArray(rest.to) ? rest.to.map((id) => id.replace('id-', '')) : undefined,
    mentions: [],
    mentionsMe: false,
    isEdited: false,
    reactions: [],
    ...rest,
  };
}

export function chatState(rest: Partial<ChatState> = {}): ChatState {
  return {
    messages: [],
    send: done,
    retry: done,
    edit: done,
    remove: done,
    react: done,
    report: done,
    unread: 0,
    unreadMentions: 0,
    markRead: () => {},
    loadOlder: async () => 0,
    hasOlder: false,
    typing: [],
    draft: '',
    setDraft: () => {},
    mode: 'open',
    maxLength: 1000,
    history: 'loaded',
    status: 'ready',
    ...rest,
  };
}

export function raisedHands(...names: string[]): RaisedHand[] {
  return names.map((userName, index) => ({
    ...stageEntry(userName),
    userId: `id-${userName}`,
    position: index + 1,
    isHidden: false,
  }));
}

export function queueState(names: string[], rest: Partial<QueueState> = {}): QueueState {
  return {
    queue: raisedHands(...names),
    count: names.length,
    isOpen: true,
    setOpen: done,
    lower: done,
    lowerAll: done,
    move: done,
    putBack: done,
    callNext: async () => undefined,
    canManage: true,
    status: 'ready',
    ...rest,
  };
}

export function handState(rest: Partial<HandState> = {}): HandState {
  return { isRaised: false, raise: done, lower: done, toggle: done, status: 'ready', ...rest };
}

export function stageEntry(userName: string): StageEntry {
  return { sessionId: `id-${userName}`, userName, isLocal: false, isAway: false };
}

export function stageState(names: string[], rest: Partial<StageState> = {}): StageState {
  return {
    onStage: names.map(stageEntry),
    requests: [],
    invited: [],
    mine: 'off',
    inviter: null,
    denial: null,
    request: done,
    cancel: done,
    accept: done,
    decline: done,
    leave: done,
    bring: done,
    remove: done,
    putBack: done,
    deny: done,
    limit: 6,
    canManage: false,
    status: 'ready',
    ...rest,
  };
}

export function reactionsState(rest: Partial<ReactionsState> = {}): ReactionsState {
  return {
    send: done,
    active: [],
    counts: {},
    allowed: ['👏', '❤️', '😂'],
    isEnabled: true,
    setEnabled: done,
    canManage: false,
    status: 'ready',
    ...rest,
  };
}

export function notification(
  level: NotificationItem['level'],
  title: string,
  body?: string,
): NotificationItem {
  return { id: `n-${title}`, title, level, at: 0, ...(body === undefined ? {} : { body }) };
}
