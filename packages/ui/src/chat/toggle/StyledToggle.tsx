import { MessageSquare } from '../../icons/icons';
import { forwardRef } from 'react';
import { useChatLabels } from '../../labels/useChatLabels';
import { withClass } from '../../part/withClass';
import { useStylesCheck } from '../../styles/useStylesCheck';
import type { ChatState } from '../chatState';
import type { ChatToggleProps } from './ChatToggle';
import { ChatToggleView } from './ChatToggleView';

interface StyledToggleProps extends Omit<ChatToggleProps, 'call' | 'channel'> {
  chat: Pick<ChatState, 'unread' | 'unreadMentions'>;
}

const mostShown = 99;

/** The toggle as it looks for a given state of the hook. */
export const StyledToggle = forwardRef<HTMLButtonElement, StyledToggleProps>(function StyledToggle(
  { chat, iconOnly = false, className, children, ...props },
  ref,
) {
  useStylesCheck();
  const labels = useChatLabels(props.labels);
  const { unread } = chat;
  const mentionsMe = chat.unreadMentions > 0;
  const count = unread > mostShown ? `${mostShown}+` : unread;
  const name = props.chatName ?? labels.chatTitle;
  return (
    <ChatToggleView
      title={iconOnly ? labels.chatToggle(unread, name, mentionsMe) : undefined}
      {...props}
      ref={ref}
      chat={chat}
      className={withClass('bc-root bc-button bc-chat-toggle', className)}
    >
      <MessageSquare className="bc-icon" aria-hidden="true" />
      {children ?? <span className={iconOnly ? 'bc-visually-hidden' : undefined}>{name}</span>}
      {(unread > 0 || mentionsMe) && (
        <span className="bc-chat-toggle-badge" dir="ltr" aria-hidden="true">
          {mentionsMe && '@'}
          {unread > 0 && count}
        </span>
      )}
    </ChatToggleView>
  );
});
