import { forwardRef } from 'react';
import { useMergedRef } from '../../internal/useMergedRef';
import { ChatToggleView, type ChatTogglePartProps } from './ChatToggleView';
import { useToggledChat } from './useToggledChat';

/**
 * Opens and closes a chat, and says how many messages were not seen while it is closed, whether the chat is hidden or not in the page at
 * all. It stands anywhere under the `DailyProvider`, outside of `Chat.Root`.
 *
 * @example
 * ```tsx
 * <Chat.Toggle open={open} onOpenChange={setOpen} controls="chat">
 *   Chat <Badge />
 * </Chat.Toggle>
 * ```
 */
export const ChatTogglePart = forwardRef<HTMLButtonElement, ChatTogglePartProps>(
  function ChatTogglePart({ call, channel, ...props }, ref) {
    const { chat, element } = useToggledChat({ call, channel, ...props });
    return <ChatToggleView {...props} ref={useMergedRef(element, ref)} chat={chat} />;
  },
);
