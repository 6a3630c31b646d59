import type { Recipient } from '../messages/recipients';
import { chatTyping } from './chatDefinitions';
import type { ChatParts } from './chatParts';
import { MAIN_CHANNEL } from './readFields';
import { createTyping, type Typing } from './typing';

/** Who is writing, in all channels. */
export interface TypingChannels {
  of(channel: string): Typing;
  /** This client's draft in a channel is a text, or empty. */
  say(channel: string, isWriting: boolean, to: Recipient | undefined): void;
  /** What was written is on its way: its arrival says enough. */
  said(channel: string): void;
  clear(): void;
}

/** In larger calls nobody would see the names pass by, and everybody would pay for the messages. */
const MOST_PRESENT = 100;
const MOST_CHANNELS = 50;

/** Hears and says who is writing: at most one message in 4 s while a draft changes, to those who will get the message. */
export function followTyping(parts: ChatParts): TypingChannels {
  const { connection, messages, nameOf, roster, rules } = parts;
  const byChannel = new Map<string, Typing>();

  function of(channel: string): Typing {
    const typing = byChannel.get(channel) ?? createTyping(connection);
    byChannel.set(channel, typing);
    return typing;
  }

  messages.subscribe(chatTyping, ({ channel = MAIN_CHANNEL, on }, { sender }) => {
    if (!byChannel.has(channel) && byChannel.size >= MOST_CHANNELS) return;
    if (rules.modeOf(sender, channel) === 'open') of(channel).hear(sender, nameOf(sender), on);
  });
  roster.onChange((change) => {
    if (change.type !== 'gone') return;
    for (const typing of byChannel.values()) typing.forget(change.participant.sessionId);
  });
  connection.onDispose(() => byChannel.forEach((typing) => typing.clear()));

  return {
    of,
    say: (channel, isWriting, to = '*') => {
      if (!parts.isJoined() || roster.all().length > MOST_PRESENT) return;
      of(channel).say(isWriting, (on) => {
        const data = channel === MAIN_CHANNEL ? { on } : { on, channel };
        messages.send(chatTyping, data, { to }).catch(() => undefined);
      });
    },
    said: (channel) => of(channel).say(false, () => undefined),
    clear: () => byChannel.forEach((typing) => typing.clear()),
  };
}
