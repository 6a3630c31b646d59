import type { MessageHandler, MessageInfo } from '../messages/message';
import { senderId, type Sender } from '../messages/sender';
import { edited, reacted, removed } from './changeMessage';
import {
  chatEdit,
  chatReact,
  chatRemove,
  type ChangeData,
  type EditData,
  type ReactData,
} from './chatDefinitions';
import type { ChatRecord } from './channelLog';
import type { ChatMessage } from './chatMessage';
import type { ChatParts } from './chatParts';
import { markOf } from './hash';
import type { Journal } from './history/journal';
import { knownNamesService } from './knownNames';
import { vote, voteCounted } from './messageReactions';
import type { PendingChanges } from './pendingChanges';
import { MAIN_CHANNEL } from './readFields';
import { authorOf } from './toChatMessage';

/** Whether somebody is the author of a message: by session_id, or by the user_id of a token after a rejoin. */
function isAuthor({ sender: author }: ChatMessage, sender: Sender): boolean {
  if (author.kind === 'server' || sender.kind === 'server') return author.kind === sender.kind;
  const hasToken = sender.userId !== sender.sessionId;
  return author.sessionId === sender.sessionId || (hasToken && author.userId === sender.userId);
}

/** Whether somebody has no part in a private message: what its readers do goes to its author only. */
function isOutsider({ sender: author, to }: ChatMessage, sessionId: string): boolean {
  if (to === 'all') return false;
  if (to !== 'me') return !to.includes(sessionId);
  return author.kind === 'server' || author.sessionId !== sessionId;
}

const isCommanding = (sender: Sender) => sender.kind === 'server' || sender.isHost;

/** What others do to messages. */
export interface HeardChanges {
  readonly onEdit: MessageHandler<EditData>;
  readonly onRemove: MessageHandler<ChangeData>;
  readonly onReact: MessageHandler<ReactData>;
}

/** What waits, and what is noted. */
export interface ChangeStores {
  /** Removals wait on their own, so that a flood of other changes cannot push them out. */
  readonly removals: PendingChanges;
  readonly changes: PendingChanges;
  readonly journal: Journal;
}

/** Obeys what others change: edits of the author, removals of the author or a host, reactions of anybody who may write. */
export function hearChanges(parts: ChatParts, stores: ChangeStores): HeardChanges {
  const { channels, connection, nameOf, rules } = parts;
  const { changes, journal, removals } = stores;
  const known = connection.use(knownNamesService);

  function refuse(name: string, code: 'not-allowed' | 'closed', info: MessageInfo, why: string) {
    const from = senderId(info.sender);
    const detail = `"${name}" from ${from} was turned away: ${why}.`;
    connection.report({
      kind: 'rejected',
      code,
      mechanism: 'message',
      name,
      id: info.id,
      from,
      detail,
    });
  }

  /** Those who know the message under another id (its sender gave it none) find it by what it says. */
  function find(of: string, mark: string | undefined) {
    return (
      channels.find(of) ??
      (mark === undefined
        ? undefined
        : channels.findByMark(authorOf(of), (text) => text !== '' && markOf(text) === mark))
    );
  }

  function mayWrite(name: string, channel: string, info: MessageInfo) {
    const mode = info.replayed ? 'open' : rules.modeOf(info.sender, channel);
    if (mode === 'open') return true;
    const why = mode === 'paused' ? 'a host paused the chat' : 'a host muted its sender';
    refuse(name, mode === 'paused' ? 'closed' : 'not-allowed', info, why);
    return false;
  }

  function reportModerated(id: string, { sender }: MessageInfo) {
    connection.report({
      kind: 'moderated',
      mechanism: 'message',
      name: chatRemove.type,
      id,
      from: senderId(sender),
      detail: `A host removed the chat message ${id}.`,
    });
  }

  return {
    onEdit: ({ of, ...edit }, info) => {
      const change = (record: ChatRecord) =>
        isAuthor(record.message, info.sender) ? edited(record, edit, known) : record;
      const found = channels.find(of);
      if (!mayWrite(chatEdit.type, found?.channel.name ?? MAIN_CHANNEL, info)) return;
      if (found && !isAuthor(found.record.message, info.sender)) {
        return refuse(chatEdit.type, 'not-allowed', info, 'it is not the author of the message');
      }
      if (!found) return changes.add(of, change);
      found.channel.change(of, change);
      if (!found.record.message.mentionsMe && !info.replayed) found.channel.noteMention(of);
    },
    onRemove: ({ of, mark }, info) => {
      const { sender } = info;
      const found = find(of, mark);
      const byAuthor = of.startsWith(`${senderId(sender)}:`);
      const isTheirs = found ? isAuthor(found.record.message, sender) : byAuthor;
      if (!isTheirs && !isCommanding(sender)) {
        const why = 'it is neither the author of the message nor a host';
        return found || byAuthor ? refuse(chatRemove.type, 'not-allowed', info, why) : undefined;
      }
      const by = isTheirs ? 'author' : 'host';
      removals.add(of, (record) => removed(record, by));
      if (!found) return;
      const { id } = found.record.message;
      found.channel.change(id, (record) => removed(record, by));
      if (by === 'host' && !info.replayed) reportModerated(id, info);
    },
    onReact: ({ emoji, mark, of, on }, info) => {
      const { sender } = info;
      if (sender.kind === 'server') return;
      const found = find(of, mark);
      if (!mayWrite(chatReact.type, found?.channel.name ?? MAIN_CHANNEL, info)) return;
      const voter = { userId: sender.userId, name: nameOf(sender), isOwn: false };
      const change = (how: typeof vote) => (record: ChatRecord) =>
        isOutsider(record.message, sender.sessionId)
          ? record
          : reacted(record, how(record.tallies, emoji, voter, on));
      if (found && isOutsider(found.record.message, sender.sessionId)) {
        const why = 'it has no part in that private message';
        return refuse(chatReact.type, 'not-allowed', info, why);
      }
      if (!found) return changes.add(of, change(voteCounted));
      const { id } = found.record.message;
      found.channel.change(id, change(vote));
      journal.note(id, change(voteCounted));
    },
  };
}
