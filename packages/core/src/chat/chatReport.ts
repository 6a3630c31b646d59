import { defineMessage } from '../definitions/defineMessage';
import { schemaOf } from '../definitions/schemaOf';
import { readKey } from '../json/json';
import { readChange } from './chatDefinitions';
import { CHAT_REPORT } from './moderation/hostMessages';
import { readChannel, readReason } from './readFields';

/** What a report carries. */
export interface ReportData {
  of: string;
  reason?: string | undefined;
  /** Where the message was written. Default `main`. */
  channel?: string | undefined;
}

/** Tells the hosts of a message: `{ type: 'chat-report', of, reason?, channel? }`. */
export const chatReport = defineMessage<ReportData>(CHAT_REPORT, {
  schema: schemaOf('the id of a message', (value) => {
    const change = readChange(value);
    const reason = readReason(readKey(value, 'reason'));
    const channel = readChannel(readKey(value, 'channel'));
    if (!change) return undefined;
    const data: ReportData = { of: change.of };
    if (reason !== undefined) data.reason = reason;
    if (channel !== undefined) data.channel = channel;
    return data;
  }),
});
