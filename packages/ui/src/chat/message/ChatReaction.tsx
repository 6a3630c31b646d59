import { forwardRef } from 'react';
import { useChatLabels } from '../../labels/useChatLabels';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import { useMessagesShared } from './messageActions';
import { useMessageContext } from './messageContext';

/** The state of `Chat.Reaction`. */
export interface ChatReactionState {
  /** The reader set it. */
  own: boolean;
  /** How many set it. */
  count: number;
  /** Nothing can be written at the moment. The button stays reachable. */
  disabled: boolean;
}

/** What `Chat.Reaction` takes: the emoji, and the props of a `<button>`. */
export interface ChatReactionProps extends PartProps<'button', ChatReactionState> {
  emoji: string;
}

/**
 * An emoji and how many set it on the message. Pressing sets it, or takes one's own away; it may be one that nobody has set yet.
 *
 * @example
 * ```tsx
 * <Chat.Reaction emoji="👍" className="thumb" />
 * ```
 */
export const ChatReaction = forwardRef<HTMLButtonElement, ChatReactionProps>(function ChatReaction(
  { emoji, ...props },
  ref,
) {
  const labels = useChatLabels();
  const { actions, canWrite } = useMessagesShared('Chat.Reaction');
  const { message } = useMessageContext('Chat.Reaction');
  const set = message.reactions.find((one) => one.emoji === emoji);
  const count = set?.count ?? 0;
  const own = {
    type: 'button',
    'aria-pressed': set?.isOwn ?? false,
    'aria-disabled': !canWrite,
    'aria-label': labels.chatReaction(emoji, count),
    title: set?.names.join(', '),
    onClick: () => canWrite && actions.react(message, emoji),
    children: (
      <>
        <span>{emoji}</span> {count > 0 && <span>{count}</span>}
      </>
    ),
  };
  const state = { own: set?.isOwn ?? false, count, disabled: !canWrite };
  return usePart({ tag: 'button', state, own, ref }, props);
});
