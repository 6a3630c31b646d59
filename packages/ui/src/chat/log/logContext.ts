import { createPartContext } from '../../part/createPartContext';
import type { Mounting } from './mountedMessages';

/** What `Chat.Log` gives to its parts; nothing that changes with every message, see `createPartStore`. */
export interface LogContext {
  /** Which messages are mounted. */
  mounting: Mounting;
  /** Whether there are earlier ones, here or with somebody who hands them over. */
  hasMore: boolean;
  showMore: () => Promise<void>;
  /** The first message that came while the reader was away. */
  firstUnread: string | undefined;
}

/** The state of the log, for its parts. */
export const [LogContextProvider, useLogContext] = createPartContext<LogContext>('Chat.Log');
