import type { RefObject } from 'react';
import type { Announcement } from '../../announcer/announcer';
import { createPartContext } from '../../part/createPartContext';
import type { ChatState, ModerationState } from '../chatState';
import type { ComposerTarget } from '../composer/composerTarget';
import type { EmojiPicking } from '../composer/useEmojiPicker';

/** What `Chat.Root` gives to its parts. */
export interface ChatContext {
  chat: ChatState;
  moderation: ModerationState;
  isPaused: boolean;
  /** Whom a message goes to, in words. */
  recipientName: string | undefined;
  /** Why nothing can be written; undefined when it can. */
  readOnlyReason: string | undefined;
  announce: (announcement: Announcement) => void;
  /** Where a message is written. */
  field: RefObject<HTMLTextAreaElement | null>;
  target: ComposerTarget;
  setTarget: (target: ComposerTarget) => void;
  emoji: EmojiPicking;
  /** Whether the newest message can be seen. */
  isAtEnd: boolean;
  setAtEnd: (isAtEnd: boolean) => void;
  /** Goes to the newest message; set by the log. */
  toEnd: RefObject<() => void>;
}

/** The state of the chat, for its parts. */
export const [ChatContextProvider, useChatContext] = createPartContext<ChatContext>('Chat.Root');
