import { useChat, useChatModeration, useRoster } from '@backchannel/react';
import { forwardRef, useCallback } from 'react';
import { useLatest } from '../internal/useLatest';
import { ChatView, type ChatProps } from './ChatView';

export type { ChatProps };

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
  { channel, to, onMessage, ...props },
  ref,
) {
  const chat = useChat({ channel, to, onMessage });
  const moderation = useChatModeration({ channel });
  const roster = useLatest(useRoster());
  const nameOf = useCallback(
    (id: string) => roster.current.find(({ sessionId }) => sessionId === id)?.userName ?? '',
    [roster],
  );
  return (
    <ChatView
      key={channel}
      {...props}
      ref={ref}
      chat={chat}
      moderation={moderation}
      isPaused={moderation.isPaused}
      nameOf={nameOf}
    />
  );
});
