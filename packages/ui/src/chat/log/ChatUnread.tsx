import { forwardRef } from 'react';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import { useChatState } from '../root/chatContext';

/** The state of `Chat.Unread`. */
export interface ChatUnreadState {
  /** Live messages of others that were not seen yet. */
  count: number;
}

/** What `Chat.Unread` takes: the props of a `<span>`. */
export type ChatUnreadProps = PartProps<'span', ChatUnreadState>;

/**
 * How many messages of others came while the newest could not be seen, as a number; not there when there are none. It is not announced, since
 * the messages are.
 *
 * @example
 * ```tsx
 * <h2>
 *   Chat <Chat.Unread className="badge" />
 * </h2>
 * ```
 */
export const ChatUnread = forwardRef<HTMLSpanElement, ChatUnreadProps>(
  function ChatUnread(props, ref) {
    const { unread } = useChatState('Chat.Unread', 'unread');
    const own = { children: unread };
    return usePart({ tag: 'span', state: { count: unread }, own, ref, enabled: unread > 0 }, props);
  },
);
