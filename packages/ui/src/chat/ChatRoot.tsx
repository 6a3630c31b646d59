import {
  useChat,
  useChatModeration,
  useRoster,
  type ChatOptions,
  type ChatResult,
} from '@backchannel/react';
import { forwardRef, useCallback } from 'react';
import { useLatest } from '../internal/useLatest';
import { ChatRootView, type ChatLookProps, type ChatRootState } from './ChatRootView';

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
export const ChatRoot = forwardRef<HTMLElement, ChatRootProps>(function ChatRoot(props, ref) {
  return props.chat ? (
    <ModeratedRoot {...props} ref={ref} chat={props.chat} />
  ) : (
    <LiveRoot {...props} ref={ref} />
  );
});

const LiveRoot = forwardRef<HTMLElement, ChatRootProps>(function LiveRoot(props, ref) {
  const { call, channel, onMessage, to } = props;
  const chat = useChat({ call, channel, onMessage, to });
  return <ModeratedRoot {...props} ref={ref} chat={chat} />;
});

const ModeratedRoot = forwardRef<HTMLElement, ChatRootProps & { chat: ChatResult }>(
  function ModeratedRoot({ call, channel, onMessage: _, to: __, ...props }, ref) {
    const moderation = useChatModeration({ call, channel });
    const roster = useLatest(useRoster({ call }));
    const nameOf = useCallback(
      (id: string) => roster.current.find(({ sessionId }) => sessionId === id)?.userName ?? '',
      [roster],
    );
    return (
      <ChatRootView
        key={channel}
        {...props}
        ref={ref}
        moderation={moderation}
        isPaused={moderation.isPaused}
        nameOf={nameOf}
      />
    );
  },
);
