import { forwardRef, type ReactNode } from 'react';
import { withClass } from '../part/withClass';
import { ChatContent } from './ChatContent';
import { ChatRootView, type ChatRootViewProps } from './root/ChatRootView';

/** What `ChatView` takes. */
export interface ChatViewProps extends Omit<ChatRootViewProps, 'children'> {
  header?: ReactNode;
  askReason?: boolean;
}

/** The chat as it looks for a given state of the hooks. */
export const ChatView = forwardRef<HTMLElement, ChatViewProps>(function ChatView(
  { className, header, askReason, ...props },
  ref,
) {
  return (
    <ChatRootView {...props} ref={ref} className={withClass('bc-root bc-chat', className)}>
      <ChatContent header={header} askReason={askReason} />
    </ChatRootView>
  );
});
