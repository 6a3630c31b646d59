import { forwardRef, useMemo, type ReactNode } from 'react';
import { useChatLabels } from '../../labels/useChatLabels';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import { useChatContext, useChatState } from '../root/chatContext';
import { ChatEarlier } from './ChatEarlier';
import { ChatList, type RenderMessage } from './ChatList';
import { ChatNotice } from './ChatNotice';
import { LogContextProvider } from './logContext';
import { useIsVisible } from './useIsVisible';
import { useLogScroll } from './useLogScroll';
import { useMounting } from './useMounting';
import { useUnreadDivider } from './useUnreadDivider';

/** The state of `Chat.Log`. */
export interface ChatLogState {
  /** The newest message can be seen. */
  atEnd: boolean;
  /** There is no message. */
  empty: boolean;
  /** What was said before is on its way. */
  loading: boolean;
}

/** What `Chat.Log` takes: the props of a `<div>`. */
export interface ChatLogProps extends Omit<PartProps<'div', ChatLogState>, 'children'> {
  /** A function that renders a message; or parts, with `Chat.List` among them. Default: a plain `Chat.Message` for each. */
  children?: ReactNode | RenderMessage;
  /** The class of the one element inside that holds all others, whose size the log watches. */
  contentClassName?: string | undefined;
}

/**
 * The messages in a scrolling box, a silent `role="log"`. It stays at its end while the reader is there and keeps what is read in its
 * place while not, mounts the last 500 messages, and marks as read what can be seen. Give it a height.
 *
 * Without `Chat.List` among its children it has `Chat.Notice`, `Chat.Earlier` and `Chat.List`.
 *
 * @example
 * ```tsx
 * <Chat.Log className="log">{(message) => <Chat.Message message={message} className="message" />}</Chat.Log>
 * ```
 */
export const ChatLog = forwardRef<HTMLDivElement, ChatLogProps>(function ChatLog(
  { children, contentClassName, ...props },
  ref,
) {
  const labels = useChatLabels();
  const { isAtEnd, setAtEnd, toEnd } = useChatContext('Chat.Log', 'isAtEnd', 'setAtEnd', 'toEnd');
  const chat = useChatState(
    'Chat.Log',
    'messages',
    'unread',
    'unreadMentions',
    'markRead',
    'history',
    'hasOlder',
    'loadOlder',
  );
  const { messages, history } = chat;
  const { mounting, hasMore, showMore } = useMounting(chat, isAtEnd);
  const { scroller, onScroll } = useLogScroll(messages, mounting, isAtEnd, setAtEnd, toEnd);
  const isVisible = useIsVisible(scroller);
  const canRead = isAtEnd ? isVisible : false;
  const firstUnread = useUnreadDivider({ ...chat, canRead });
  const value = useMemo(
    () => ({ mounting, hasMore, showMore, firstUnread }),
    [mounting, hasMore, showMore, firstUnread],
  );
  const own = {
    role: 'log',
    'aria-live': 'off',
    'aria-label': labels.chatLog,
    'aria-busy': history === 'loading',
    onScroll,
    // What is read is kept in its place here; a browser that does so as well would take the end away from who follows.
    style: { overflowAnchor: 'none' },
    children: (
      <div className={contentClassName}>
        {isContent(children) ? (
          children
        ) : (
          <>
            <ChatNotice />
            <ChatEarlier />
            <ChatList>{children}</ChatList>
          </>
        )}
      </div>
    ),
  };
  const state = { atEnd: isAtEnd, empty: messages.length === 0, loading: history === 'loading' };
  const log = usePart({ tag: 'div', state, own, ref: [scroller, ref] }, props);
  return <LogContextProvider value={value}>{log}</LogContextProvider>;
});

function isContent(children: ChatLogProps['children']): children is ReactNode {
  return children !== undefined && typeof children !== 'function';
}
