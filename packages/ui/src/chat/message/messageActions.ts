import { createPartContext } from '../../part/createPartContext';
import type { ChatMessage, ModerationState } from '../chatState';

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

/** What all messages share. */
export interface MessagesShared {
  readonly actions: MessageActions;
  readonly find: (id: string) => ChatMessage | undefined;
  readonly canWrite: boolean;
  readonly canModerate: boolean;
  readonly isMuted: ModerationState['isMuted'];
}

/** What all messages share, which seldom changes. */
export const [MessagesSharedProvider, useMessagesShared] =
  createPartContext<MessagesShared>('Chat.Root');
