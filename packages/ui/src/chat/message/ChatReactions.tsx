import { forwardRef, Fragment, type ReactNode } from 'react';
import { useChatLabels } from '../../labels/useChatLabels';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import { ChatReaction } from './ChatReaction';
import { useMessageContext } from './messageContext';

/** What `Chat.Reactions` takes: the props of a `<div>`. */
export interface ChatReactionsProps extends Omit<PartProps<'div'>, 'children'> {
  /** Renders one emoji of the message. Default: a plain `Chat.Reaction`. */
  children?: ((emoji: string) => ReactNode) | undefined;
}

/**
 * The emoji on the message; not there where there are none.
 *
 * @example
 * ```tsx
 * <Chat.Reactions>{(emoji) => <Chat.Reaction emoji={emoji} className="reaction" />}</Chat.Reactions>
 * ```
 */
export const ChatReactions = forwardRef<HTMLDivElement, ChatReactionsProps>(function ChatReactions(
  { children = renderPlain, ...props },
  ref,
) {
  const labels = useChatLabels();
  const { reactions } = useMessageContext('Chat.Reactions').message;
  const content = reactions.map(({ emoji }) => <Fragment key={emoji}>{children(emoji)}</Fragment>);
  const own = { role: 'group', 'aria-label': labels.chatReactions, children: content };
  return usePart({ tag: 'div', own, ref, enabled: reactions.length > 0 }, props);
});

const renderPlain = (emoji: string) => <ChatReaction emoji={emoji} />;
