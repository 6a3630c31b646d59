import type { RefObject } from 'react';
import type { Announcement } from '../../announcer/announcer';
import type { Problem, Run } from '../../internal/useActions';
import { createPartStore } from '../../part/createPartStore';
import type { ChatState, ModerationState } from '../chatState';
import type { ComposerTarget } from '../composer/composerTarget';
import type { EmojiPicking } from '../composer/useEmojiPicker';
import type { ReasonAsking } from '../reason/useReason';

/** What `Chat.Root` gives to its parts beside the state of the chat. */
export interface ChatContext {
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
  /** How often a text lies in the chat as one that was not sent. */
  countFailed: (text: string) => number;
  emoji: EmojiPicking;
  reason: ReasonAsking;
  /** What the last action failed with. */
  problem: Problem | undefined;
  run: Run;
  /** Whether pausing or resuming takes long. */
  isPausing: true | undefined;
  /** Whether the newest message can be seen. */
  isAtEnd: boolean;
  setAtEnd: (isAtEnd: boolean) => void;
  /** Goes to the newest message; set by the log. */
  toEnd: RefObject<() => void>;
}

/** What the parts of a chat share. */
export const [ChatContextProvider, useChatContext] = createPartStore<ChatContext>('Chat.Root');

/** The state of the chat, for its parts. */
export const [ChatStateProvider, useChatState] = createPartStore<ChatState>('Chat.Root');
