import { createPartContext } from '../../part/createPartContext';
import type { ChatMessage } from '../chatState';

/** What `Chat.Log` gives to its parts. */
export interface LogContext {
  /** The messages that are mounted. */
  messages: readonly ChatMessage[];
  /** Whether there are earlier ones, here or with somebody who hands them over. */
  hasMore: boolean;
  showMore: () => Promise<void>;
  /** The first message that came while the reader was away. */
  firstUnread: string | undefined;
}

/** The state of the log, for its parts. */
export const [LogContextProvider, useLogContext] = createPartContext<LogContext>('Chat.Log');
