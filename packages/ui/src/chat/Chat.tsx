import type { ChatOptions } from '@backchannel/react';
import { forwardRef, type ReactNode } from 'react';
import { withClass } from '../part/withClass';
import { ChatContent } from './ChatContent';
import { ChatRoot, type ChatLookProps, type ChatRootState } from './root/ChatRoot';

export type { ChatLookProps, ChatRootState };

/** What `Chat` takes: what `useChat` takes, and the props of the `<section>` that it renders. */
export interface ChatProps extends ChatOptions, Omit<ChatLookProps, 'children'> {
  /** What stands above the log. Default: the title; `null` leaves it out. */
  header?: ReactNode;
  /**
   * Whether a reason may be given before the message of somebody else is deleted or reported, or its author is muted; hosts see it in the moderation
   * log. Without, that happens at once. Default: true.
   */
  askReason?: boolean | undefined;
}

/**
 * The chat of the call: the messages, and where to write one.
 *
 * Messages are ephemeral on Daily; late joiners see them if somebody who is present hands them over,
 * under the divider "Earlier". Texts are shown as text, never as HTML, and only http, https and mail
 * addresses become links. Hosts delete messages, mute participants and pause the chat from here. It fills
 * the height that it is given.
 *
 * @example
 * ```tsx
 * <DailyProvider callObject={call}>
 *   <YourCall />
 *   <Chat className="sidebar" />
 * </DailyProvider>
 * ```
 */
export const Chat = forwardRef<HTMLElement, ChatProps>(function Chat(
  { className, header, askReason, ...props },
  ref,
) {
  return (
    <ChatRoot {...props} ref={ref} className={withClass('bc-root bc-chat', className)}>
      <ChatContent header={header} askReason={askReason} />
    </ChatRoot>
  );
});
