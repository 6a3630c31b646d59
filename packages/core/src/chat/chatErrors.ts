import { BackchannelError } from '../errors/backchannelError';
import { LONGEST_CHAT_TEXT } from './chatDefinitions';
import type { ChatMode } from './chatMessage';

/** The text does not fit into one message. */
export function textTooLong(size: number): BackchannelError {
  const limit = LONGEST_CHAT_TEXT;
  return new BackchannelError(
    'message-too-large',
    `the chat message has ${size} characters and the chat takes ${limit}, so that it fits into one of Daily’s messages whatever it ` +
      `contains. It was not sent: shorten it by ${size - limit} characters, or send it in parts.`,
    { size, limit },
  );
}

/** Nothing was typed. */
export function emptyText(): BackchannelError {
  return new BackchannelError(
    'invalid-data',
    'the chat message is empty, so it was not sent. Disable the control until something is typed.',
  );
}

/** The call is not joined. */
export function chatNotJoined(): BackchannelError {
  return new BackchannelError(
    'not-joined',
    'the chat message was not sent, because the call is not joined. Daily carries messages only between those in the call: ' +
      'await call.join() first, or disable the control until the status is "ready".',
  );
}

/** The recipients resolve to nobody. */
export function nobodyThere(): BackchannelError {
  return new BackchannelError(
    'unknown-recipient',
    'the private message was not sent, because nobody who is present fits its recipient. Try again when they are here, or send it to everybody.',
  );
}

/** There is no failed message to retry. */
export function nothingToRetry(id: string): BackchannelError {
  return new BackchannelError(
    'not-allowed',
    'there is no failed message with this id, so nothing was sent again. Offer retry only where delivery is "failed".',
    { id },
  );
}

/** Hosts decided that this participant does not write here now. */
export function chatClosed(mode: Exclude<ChatMode, 'open'>): BackchannelError {
  return mode === 'paused'
    ? new BackchannelError(
        'closed',
        'nothing was sent, because a host paused the chat. Wait until useChat().mode is "open" again.',
      )
    : new BackchannelError(
        'not-allowed',
        'nothing was sent, because a host muted this participant in the chat, and nobody would show it. Say so where useChat().mode is "muted".',
      );
}
