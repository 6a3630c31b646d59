import { forwardRef } from 'react';
import { useChatLabels } from '../../labels/useChatLabels';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import { useChatContext, useChatState } from '../root/chatContext';
import { useMessagesShared } from '../message/messageActions';

/** The state of `Chat.Jump`. */
export interface ChatJumpState {
  /** How many messages have come since the reader left the end. */
  unread: number;
}

/** What `Chat.Jump` takes: the props of a `<button>`. */
export type ChatJumpProps = PartProps<'button', ChatJumpState>;

/**
 * Goes to the newest message, and the focus with it; not there while the newest message can be seen. Put it beside `Chat.Log`, not inside,
 * where it would scroll away.
 *
 * @example
 * ```tsx
 * <Chat.Jump className="jump" />
 * ```
 */
export const ChatJump = forwardRef<HTMLButtonElement, ChatJumpProps>(function ChatJump(props, ref) {
  const labels = useChatLabels();
  const { isAtEnd, toEnd } = useChatContext('Chat.Jump', 'isAtEnd', 'toEnd');
  const { messages, unread } = useChatState('Chat.Jump', 'messages', 'unread');
  const { actions } = useMessagesShared('Chat.Jump');
  const onClick = ({ currentTarget }: { currentTarget: HTMLElement }) => {
    const lastId = messages.at(-1)?.id;
    const hadFocus = currentTarget.ownerDocument.activeElement === currentTarget;
    toEnd.current();
    // The button goes away: who pressed it would begin again at the top of the page.
    if (hadFocus && lastId !== undefined) actions.show(lastId);
  };
  const children = unread > 0 ? labels.chatJumpToNew(unread) : labels.chatJumpToEnd;
  const own = { type: 'button', onClick, children };
  return usePart({ tag: 'button', state: { unread }, own, ref, enabled: !isAtEnd }, props);
});
