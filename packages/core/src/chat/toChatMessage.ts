import type { MessageInfo } from '../messages/message';
import { senderId, type Sender } from '../messages/sender';
import type { Participant } from '../roster/participant';
import type { ChatData } from './chatDefinitions';
import type { ChatRecord } from './channelLog';
import type { ChatMessage } from './chatMessage';
import { MAIN_CHANNEL } from './readFields';
import { NO_TALLIES } from './tallies';

/** What the shown name of a sender is. */
export type NameOf = (sender: Sender) => string;

/** Session ids and the kit's ids have no colon. */
export const messageId = (from: string, id: string) => `${from}:${id}`;

/** The session_id of its author, as the id of a message names it. */
export const authorOf = (id: string) => id.slice(0, id.lastIndexOf(':'));

/** The id that a message has on the wire. */
export const wireId = ({ id }: ChatMessage) => id.slice(id.lastIndexOf(':') + 1);

/** A message of somebody else, at its place. */
export function fromWire(
  { channel = MAIN_CHANNEL, mentions = [], replyTo, text }: ChatData,
  { id, receivedAt, replayed, sender, to }: MessageInfo,
  { n, nameOf, local }: { n: number; nameOf: NameOf; local: Participant | undefined },
): ChatRecord {
  const message: ChatMessage = {
    id: messageId(senderId(sender), id),
    channel,
    text,
    at: receivedAt,
    sender,
    senderName: nameOf(sender),
    isOwn: false,
    isReplayed: replayed,
    delivery: 'sent',
    to: to === 'all' || to === 'unknown' ? 'all' : 'me',
    replyTo,
    mentions,
    mentionsMe: local !== undefined && mentions.includes(local.userId),
    isEdited: false,
    reactions: [],
  };
  /* Only what says that it was for all: a bot's plain message may have been for one. */
  return { message, n, isPublic: to === 'all', tallies: NO_TALLIES, revision: 0 };
}
