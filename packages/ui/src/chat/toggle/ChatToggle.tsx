import { forwardRef } from 'react';
import { useMergedRef } from '../../internal/useMergedRef';
import type { ChatTogglePartProps } from './ChatToggleView';
import { StyledToggle } from './StyledToggle';
import { useToggledChat } from './useToggledChat';

/** What `ChatToggle` takes, and the props of the `<button>` that it renders. */
export interface ChatToggleProps extends ChatTogglePartProps {
  /** Whether only the icon is seen; the name stays for screen readers. Default: false. */
  iconOnly?: boolean;
}

/**
 * Opens and closes the chat, with the number of messages that came while it was closed. Your app keeps whether it is open, and shows, hides or
 * unmounts the chat; messages count as read once the open chat can be seen.
 *
 * While the chat is closed, screen readers hear how many messages are unread, at most every ten seconds, and at once who mentioned them.
 *
 * @example
 * ```tsx
 * const [open, setOpen] = useState(false);
 * return (
 *   <>
 *     <ChatToggle open={open} onOpenChange={setOpen} controls="chat" />
 *     {open && <Chat id="chat" className="sidebar" />}
 *   </>
 * );
 * ```
 */
export const ChatToggle = forwardRef<HTMLButtonElement, ChatToggleProps>(function ChatToggle(
  { call, channel, ...props },
  ref,
) {
  const { chat, element } = useToggledChat({ call, channel, ...props });
  return <StyledToggle {...props} ref={useMergedRef(element, ref)} chat={chat} />;
});
