import { forwardRef } from 'react';
import { useChatLabels } from '../../labels/useChatLabels';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import { isolated } from '../../internal/isolated';
import { useChatState } from './chatContext';

/** The state of `Chat.Typing`. */
export interface ChatTypingState {
  /** Somebody else is writing. */
  active: boolean;
}

/** What `Chat.Typing` takes: the props of a `<p>`. */
export type ChatTypingProps = PartProps<'p', ChatTypingState>;

/**
 * Who else is writing. It stays in the page while it is empty, so that nothing moves; it is not announced.
 *
 * @example
 * ```tsx
 * <Chat.Typing className="typing" />
 * ```
 */
export const ChatTyping = forwardRef<HTMLParagraphElement, ChatTypingProps>(
  function ChatTyping(props, ref) {
    const labels = useChatLabels();
    const { typing } = useChatState('Chat.Typing', 'typing');
    const names = typing.map(({ userName }) => isolated(userName));
    const active = names.length > 0;
    const own = { children: active ? labels.chatTyping(names) : undefined };
    return usePart({ tag: 'p', state: { active }, own, ref }, props);
  },
);
