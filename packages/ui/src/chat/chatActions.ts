import { createContext, useContext } from 'react';
import type { ChatMessage } from './chatState';

/** What can be done with a message of the log. Stable over renders. */
export interface MessageActions {
  reply(message: ChatMessage): void;
  edit(message: ChatMessage): void;
  remove(message: ChatMessage): void;
  react(message: ChatMessage, emoji: string): void;
  pickReaction(message: ChatMessage): void;
  report(message: ChatMessage): void;
  mute(message: ChatMessage): void;
  retry(message: ChatMessage): void;
  /** Puts the focus on a message, if it is in the log. */
  show(id: string): void;
}

/** What the items of the log share. */
export interface MessageContext {
  readonly actions: MessageActions;
  readonly nameOf: (sessionId: string) => string;
  readonly find: (id: string) => ChatMessage | undefined;
  readonly canWrite: boolean;
  readonly canModerate: boolean;
}

const Context = createContext<MessageContext | null>(null);

/** Gives the items of a log what they share. */
export const MessageContextProvider = Context.Provider;

/** What the items of the log share. */
export function useMessageContext(): MessageContext {
  const shared = useContext(Context);
  if (!shared) throw new Error('A part of the chat is rendered outside of it.');
  return shared;
}
