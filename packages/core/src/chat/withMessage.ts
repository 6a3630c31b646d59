import type { BackchannelError } from '../errors/backchannelError';
import type { ChatRecord } from './channelLog';
import type { ChatMessage } from './chatMessage';
import type { KnownNames } from './knownNames';

/** The record with another message. */
export const withMessage = (record: ChatRecord, change: Partial<ChatMessage>): ChatRecord => ({
  ...record,
  message: { ...record.message, ...change },
});

/** The record with the names of those whom it mentions. */
export function withNames(record: ChatRecord, names: KnownNames): ChatRecord {
  const mentioned = names.pick(record.message.mentions);
  return mentioned ? withMessage(record, { mentioned }) : record;
}

/** What became of an own message. */
export function delivered(
  record: ChatRecord,
  delivery: ChatMessage['delivery'],
  error?: BackchannelError,
): ChatRecord {
  return withMessage(record, { delivery, error: error?.message, errorCode: error?.code });
}
