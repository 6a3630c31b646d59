import { defineMessage } from '../../definitions/defineMessage';
import { schemaOf } from '../../definitions/schemaOf';
import { isRecord, readKey } from '../../json/json';
import { isChannel, readMessageId } from '../readFields';

/** How answers are called on the wire. */
export const HISTORY_PAGE = 'chat-history';

/** What is asked for: the newest, or what stands before a message. */
export interface HistoryQuestion {
  before?: string | undefined;
  channel?: string | undefined;
}

/** A newcomer asks one client, or several, for what was said: `{ type: 'chat-history-ask', before?, channel? }`. */
export const historyAsk = defineMessage<HistoryQuestion>('chat-history-ask', {
  schema: schemaOf('a question for chat history', (value) => {
    if (!isRecord(value)) return undefined;
    const before = readMessageId(readKey(value, 'before'));
    const channel = readKey(value, 'channel');
    return { ...(before && { before }), ...(isChannel(channel) && { channel }) };
  }),
});
