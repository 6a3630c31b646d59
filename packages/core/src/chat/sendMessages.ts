import { toBackchannelError } from '../errors/backchannelError';
import { resolveRecipient } from '../messages/recipients';
import { toSender } from '../messages/sender';
import { createId } from '../platform/ids';
import { chat, type ChatData } from './chatDefinitions';
import { prebuiltChat } from './prebuiltChat';
import type { ChatSendOptions } from './chatChannel';
import { chatClosed, chatNotJoined, nobodyThere, nothingToRetry } from './chatErrors';
import type { ChatMessage } from './chatMessage';
import type { ChatParts } from './chatParts';
import type { ChannelState } from './channelState';
import { checkText } from './checkText';
import { knownNamesService } from './knownNames';
import { mentionsIn } from './mentionsIn';
import { MAIN_CHANNEL } from './readFields';
import { NO_TALLIES } from './tallies';
import { messageId, wireId } from './toChatMessage';
import { delivered, withNames } from './withMessage';

/** Writing messages. */
export interface OwnMessages {
  send(channel: ChannelState, text: string, options: ChatSendOptions): Promise<void>;
  retry(id: string): Promise<void>;
  /** Lets go of one that failed; false for all else. */
  discard(id: string): boolean;
}

/** Makes the sending side. With `isPrebuilt` the main channel is written as Prebuilt reads it. */
export function sendMessages(
  parts: ChatParts,
  isPrebuilt: boolean,
  onSent: (id: string) => void,
): OwnMessages {
  const { channels, clock, connection, messages, nameOf, roster, rules } = parts;
  const known = connection.use(knownNamesService);

  function nameById(sessionId: string): string[] {
    const person = roster.get(sessionId);
    return person ? [nameOf(toSender(person))] : [];
  }

  async function deliver(channel: ChannelState, message: ChatMessage, n: number) {
    const { id, mentions, replyTo, text, to } = message;
    const data: ChatData = { text, n };
    if (channel.name !== MAIN_CHANNEL) data.channel = channel.name;
    if (replyTo !== undefined) data.replyTo = replyTo;
    if (mentions.length > 0) data.mentions = [...mentions];
    const options = { to: to === 'all' ? '*' : to, id: wireId(message) };
    try {
      if (isPrebuilt && channel.name === MAIN_CHANNEL) {
        const name = roster.local()?.userName ?? '';
        await messages.send(prebuiltChat, { ...data, name }, options);
      } else await messages.send(chat, data, options);
    } catch (cause) {
      const error = toBackchannelError(cause, 'daily-refused');
      channel.change(id, (record) => delivered(record, 'failed', error));
      throw error;
    }
    channel.change(id, (record) => ({ ...delivered(record, 'sent'), isPublic: to === 'all' }));
    onSent(id);
  }

  return {
    send: async (channel, text, { to = '*', replyTo, mentions = [] }) => {
      const local = roster.local();
      checkText(text);
      if (!local || !parts.isJoined()) throw chatNotJoined();
      const sender = toSender(local);
      const mode = rules.modeOf(sender, channel.name);
      if (mode !== 'open') throw chatClosed(mode);
      const resolved = resolveRecipient(roster, to, connection.roles()).to;
      if (resolved.length === 0) throw nobodyThere();
      const n = clock.next();
      const message: ChatMessage = {
        id: messageId(sender.sessionId, createId()),
        channel: channel.name,
        text,
        at: Date.now(),
        sender,
        senderName: nameOf(sender),
        isOwn: true,
        isReplayed: false,
        delivery: 'sending',
        to: resolved === '*' ? 'all' : resolved,
        toNames: resolved === '*' ? undefined : resolved.flatMap(nameById),
        replyTo,
        mentions: mentionsIn(text, mentions, parts),
        mentionsMe: false,
        isEdited: false,
        reactions: [],
      };
      const record = { message, n, isPublic: false, tallies: NO_TALLIES, revision: 0 };
      channel.add(withNames(record, known));
      await deliver(channel, message, n);
    },
    retry: async (id) => {
      const failed = channels.find(id);
      if (failed?.record.message.delivery !== 'failed') {
        throw nothingToRetry(id);
      }
      const { channel, record } = failed;
      const mode = rules.modeOf(record.message.sender, channel.name);
      if (mode !== 'open') throw chatClosed(mode);
      const n = clock.next();
      channel.change(id, (one) => delivered(one, 'sending'));
      channel.move(id, n);
      await deliver(channel, record.message, n);
    },
    discard: (id) => {
      const failed = channels.find(id);
      if (failed?.record.message.delivery !== 'failed') return false;
      failed.channel.remove(id);
      return true;
    },
  };
}
