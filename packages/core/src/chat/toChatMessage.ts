import type { MessageInfo } from '../messages/message';
import { senderId, type Sender } from '../messages/sender';
import type { Participant } from '../roster/participant';
import type { ChatMessage } from './chatMessage';
import { FROM_SERVER, type HistoryEntry } from './history/historyEntry';

/** What the shown name of a sender is. */
export type NameOf = (sender: Sender) => string;

/** Session ids and the kit's ids have no colon. */
export const messageId = (from: string, id: string) => `${from}:${id}`;

/** The id that a message has on the wire. */
export const wireId = ({ id }: ChatMessage) => id.slice(id.lastIndexOf(':') + 1);

/** A message of somebody else. */
export function fromWire(
  text: string,
  { id, receivedAt, replayed, sender, to }: MessageInfo,
  nameOf: NameOf,
): ChatMessage {
  return {
    id: messageId(senderId(sender), id),
    text,
    at: receivedAt,
    sender,
    senderName: nameOf(sender),
    isOwn: false,
    isReplayed: replayed,
    delivery: 'sent',
    to: to === 'all' || to === 'unknown' ? 'all' : 'me',
  };
}

/** A message that somebody handed over. Ours, if our token has the user_id of its sender. */
export function fromHistory(
  entry: HistoryEntry,
  local: Participant | undefined,
  nameOf: NameOf,
): ChatMessage {
  const { at, from, id, isHost, text, userId, userName } = entry;
  const isOwn = local !== undefined && userId === local.userId && userId !== local.sessionId;
  const kind = isOwn ? 'self' : 'participant';
  const sender: Sender =
    from === FROM_SERVER ? { kind: 'server' } : { kind, sessionId: from, userId, userName, isHost };
  return {
    id: messageId(from, id),
    text,
    at: Math.min(at, Date.now()),
    sender,
    senderName: nameOf(sender),
    isOwn,
    isReplayed: true,
    delivery: 'sent',
    to: 'all',
  };
}

/** A public message as it is handed over. */
export function toHistory(message: ChatMessage): HistoryEntry {
  const { at, sender, text } = message;
  const id = wireId(message);
  if (sender.kind === 'server') {
    return { from: FROM_SERVER, id, at, text, userName: '', isHost: false, userId: '' };
  }
  const { isHost, sessionId, userId, userName } = sender;
  return { from: sessionId, id, at, text, userName: userName.slice(0, 256), isHost, userId };
}
