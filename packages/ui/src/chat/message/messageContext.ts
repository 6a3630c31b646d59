import { createPartContext } from '../../part/createPartContext';
import type { ChatMessage } from '../chatState';

/** What `Chat.Message` gives to its parts. */
export interface MessageContext {
  message: ChatMessage;
  /** What the ids of its author, time and text begin with. */
  id: string;
  /** Whether its actions are there: it is pointed at or has the focus, and is neither removed nor under way. */
  hasActions: boolean;
}

/** The message, for its parts. */
export const [MessageContextProvider, useMessageContext] =
  createPartContext<MessageContext>('Chat.Message');
