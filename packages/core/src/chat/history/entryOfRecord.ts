import type { Sender } from '../../messages/sender';
import type { Participant } from '../../roster/participant';
import type { ChatRecord } from '../channelLog';
import type { ChatMessage } from '../chatMessage';
import type { DisplayNames } from '../displayNames';
import { countReactions, showReactions, talliesOf } from '../messageReactions';
import { messageId, wireId, type NameOf } from '../toChatMessage';
import { FROM_SERVER, type HistoryEntry } from './historyEntry';

/** A message that somebody handed over. Ours, if our token has the user_id of its sender. */
export function fromHistory(
  entry: HistoryEntry,
  local: Participant | undefined,
  nameOf: NameOf,
): ChatRecord {
  const { at, from, id, isHost, userId, userName } = entry;
  const isOwn = local !== undefined && userId === local.userId && userId !== local.sessionId;
  const kind = isOwn ? 'self' : 'participant';
  const sender: Sender =
    from === FROM_SERVER ? { kind: 'server' } : { kind, sessionId: from, userId, userName, isHost };
  const tallies = talliesOf(entry.reactions, local?.userId);
  const message: ChatMessage = {
    id: messageId(from, id),
    channel: entry.channel,
    text: entry.text,
    at: Math.min(at, Date.now()),
    sender,
    senderName: nameOf(sender),
    isOwn,
    isReplayed: true,
    delivery: 'sent',
    to: 'all',
    replyTo: entry.replyTo,
    mentions: entry.mentions,
    mentionsMe: local !== undefined && entry.mentions.includes(local.userId),
    isEdited: entry.isEdited,
    removed: entry.removed,
    reactions: showReactions(tallies),
  };
  return { message, n: entry.n, isPublic: true, tallies, revision: entry.revision ?? 0 };
}

/** A public message as it is handed over. */
export function toHistory(record: ChatRecord, names: DisplayNames): HistoryEntry {
  const { message, n, revision, tallies } = record;
  const { at, channel, isEdited, mentions, removed, replyTo, sender, text } = message;
  const id = wireId(message);
  const reactions = countReactions(tallies);
  const place = Math.floor(n);
  const changed = { isEdited, revision, reactions, removed };
  const said = { at, channel, id, mentions, n: place, replyTo, text, ...changed };
  if (sender.kind === 'server') {
    return { ...said, from: FROM_SERVER, userName: '', isHost: false, userId: '' };
  }
  const { isHost, sessionId, userId, userName } = sender;
  const number = names.numberOf(sender);
  return { ...said, from: sessionId, userName: userName.slice(0, 256), isHost, userId, number };
}
