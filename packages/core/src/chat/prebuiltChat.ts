import { defineMessage } from '../definitions/defineMessage';
import { schemaOf } from '../definitions/schemaOf';
import { isRecord, readKey } from '../json/json';
import { readChatData, type ChatData } from './chatDefinitions';

/** A chat message that also says its author's name, as Prebuilt shows it. The kit reads no name from it: Daily says who sent it. */
export interface PrebuiltChatData extends ChatData {
  name?: string | undefined;
}

/**
 * A chat message as Daily Prebuilt and bots for it write it: `{ event: 'chat-msg', room: 'main-room', name, message, date }`, from clients of
 * the kit with what a chat message has beside its text. In force with `connect(call, { chat: { prebuilt: true } })`.
 *
 * Daily delivers it as any message and stores nothing. The format is observed, not documented by Daily.
 */
export const prebuiltChat = defineMessage<PrebuiltChatData>('prebuilt-chat', {
  schema: schemaOf('a text that is not empty', (value) => {
    const data = readChatData(value);
    const name = readKey(value, 'name');
    return data && typeof name === 'string' ? { ...data, name: name.slice(0, 256) } : data;
  }),
  wire: {
    match: (raw) => isRecord(raw) && raw.event === 'chat-msg',
    read: (raw: { message: string }) => ({ ...raw, text: raw.message }),
    write: ({ name = '', text, ...more }) => ({
      event: 'chat-msg',
      room: 'main-room',
      name,
      message: text,
      date: new Date().toISOString(),
      ...more,
    }),
  },
});
