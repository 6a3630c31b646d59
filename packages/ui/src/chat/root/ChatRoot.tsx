import {
  useChat,
  useChatModeration,
  useConnection,
  type ChatOptions,
  type ChatResult,
} from '@backchannel/react';
import { forwardRef, useMemo } from 'react';
import { ChatRootView, type ChatLookProps, type ChatRootState } from './ChatRootView';
import { MentionSourceProvider } from '../mentions/mentionSource';
import { isSpokenFor } from './spokenChats';

export type { ChatLookProps, ChatRootState };

/** What `Chat.Root` takes: what `useChat` takes, or its result as `chat`; and the props of a `<section>`. */
export interface ChatRootProps extends ChatOptions, ChatLookProps {
  /**
   * The result of a `useChat` of your own, for a component that needs it as well; give the same `channel` and `call` here. Default: the
   * root calls `useChat`.
   */
  chat?: ChatResult | undefined;
}

/**
 * A chat in your own look: the section around its parts, which says what is new to screen readers and keeps what its parts share. No part
 * has a class or a style of its own.
 *
 * Delivery, persistence and errors are those of `useChat`. `data-status` and `data-mode` tell why nothing can be written.
 *
 * @example
 * ```tsx
 * import { Chat } from '@backchannel/ui/parts';
 *
 * <Chat.Root className="chat">
 *   <Chat.Log className="log">{(message) => <Chat.Message message={message} />}</Chat.Log>
 *   <Chat.Jump />
 *   <Chat.Typing />
 *   <Chat.Composer />
 * </Chat.Root>
 * ```
 */
export const ChatRoot = forwardRef<HTMLElement, ChatRootProps>(function ChatRoot(
  { chat, onMessage, ...props },
  ref,
) {
  return chat ? (
    <ModeratedRoot {...props} ref={ref} chat={chat} />
  ) : (
    <LiveRoot {...props} ref={ref} onMessage={onMessage} />
  );
});

const LiveRoot = forwardRef<HTMLElement, ChatRootProps>(function LiveRoot(
  { onMessage, ...props },
  ref,
) {
  const { call, channel, to } = props;
  const chat = useChat({ call, channel, onMessage, to });
  return <ModeratedRoot {...props} ref={ref} chat={chat} />;
});

const ModeratedRoot = forwardRef<
  HTMLElement,
  Omit<ChatRootProps, 'onMessage'> & { chat: ChatResult }
>(function ModeratedRoot({ call, channel, to, ...props }, ref) {
  const moderation = useChatModeration({ call, channel });
  const connection = useConnection({ call });
  const source = useMemo(() => ({ call, to }), [call, to]);
  return (
    <MentionSourceProvider value={source}>
      <ChatRootView
        key={channel}
        {...props}
        ref={ref}
        moderation={moderation}
        isPaused={moderation.isPaused}
        isSilent={() => isSpokenFor(connection, channel ?? 'main')}
      />
    </MentionSourceProvider>
  );
});
