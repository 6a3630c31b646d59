import type { MessageDefinition } from '../definitions/definition';
import type { MessageInfo } from '../messages/message';
import { senderId } from '../messages/sender';
import type { ChatRecord } from './channelLog';
import type { ChannelState } from './channelState';
import { chat, type ChatData } from './chatDefinitions';
import { applyChanges, type ChatParts } from './chatParts';
import { knownNamesService } from './knownNames';
import { MAIN_CHANNEL } from './readFields';
import { fromWire } from './toChatMessage';
import { withNames } from './withMessage';

/** Takes in what others write. */
export function hearMessages(
  parts: ChatParts,
  forms: readonly MessageDefinition<ChatData>[],
  onHeard: (channel: ChannelState, record: ChatRecord) => void,
): void {
  const { channels, clock, connection, messages, nameOf, roster, rules } = parts;
  const known = connection.use(knownNamesService);

  function refuse(code: 'closed' | 'not-allowed' | 'flood', info: MessageInfo, why: string) {
    const from = senderId(info.sender);
    connection.report({
      kind: 'rejected',
      code,
      mechanism: 'message',
      name: chat.type,
      id: info.id,
      from,
      detail: `A chat message from ${from} was turned away: ${why}.`,
    });
  }

  function receive(data: ChatData, info: MessageInfo) {
    const { channel: name = MAIN_CHANNEL, n } = data;
    const mode = rules.modeOf(info.sender, name);
    if (mode === 'muted') return refuse('not-allowed', info, 'a host muted its sender');
    if (mode === 'paused' && !info.replayed)
      return refuse('closed', info, 'a host paused the chat');
    const channel = channels.receive(name, info.sender);
    if (!channel) return refuse('flood', info, 'it began ten channels already, or all did fifty');
    const heard = fromWire(data, info, { n: clock.place(n), nameOf, local: roster.local() });
    const record = applyChanges(parts, withNames(heard, known));
    if (channel.add(record)) onHeard(channel, record);
  }

  for (const form of forms) messages.subscribe(form, receive, { replay: rules.read().epoch === 0 });
}
