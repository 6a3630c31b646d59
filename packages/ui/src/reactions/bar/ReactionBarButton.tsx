import { forwardRef, useState } from 'react';
import { useReactionLabels } from '../../labels/useReactionLabels';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import { useReactionBarContext } from './reactionBarContext';

/** The state of `ReactionBar.Button`. */
export interface ReactionBarButtonState {
  /** Nothing can be sent now. The button stays reachable and has its reason as description. */
  disabled: boolean;
  /** It was sent a moment ago, by pointer or by key: 1 and 0 in turn, so that a motion starts anew. */
  sent: number | undefined;
}

/** What `ReactionBar.Button` takes: the emoji, and the props of a `<button>`. */
export interface ReactionBarButtonProps extends PartProps<'button', ReactionBarButtonState> {
  emoji: string;
}

/**
 * Sends one emoji; its name is a word.
 *
 * @example
 * ```tsx
 * <ReactionBar.Button emoji="👏" className="clap" />
 * ```
 */
export const ReactionBarButton = forwardRef<HTMLButtonElement, ReactionBarButtonProps>(
  function ReactionBarButton({ emoji, ...props }, ref) {
    const labels = useReactionLabels();
    const { reactions, shortcuts, why, noteId, react } =
      useReactionBarContext('ReactionBar.Button');
    const name = labels.reactionName(emoji);
    const place = reactions.allowed.indexOf(emoji) + 1;
    const isDisabled = why !== undefined;
    const [sent, setSent] = useState(0);
    const own = {
      type: 'button',
      'aria-label': name,
      'aria-keyshortcuts': shortcuts && place > 0 && place < 10 ? place : undefined,
      'aria-describedby': noteId,
      'aria-disabled': isDisabled,
      title: name,
      onClick: () => {
        react(emoji);
        if (!isDisabled) setSent(sent + 1);
      },
      /* Else it would bounce again whenever the bar is shown again. */
      onAnimationEnd: () => setSent(0),
      children: <span aria-hidden="true">{emoji}</span>,
    };
    const state = { disabled: isDisabled, sent: sent > 0 ? sent % 2 : undefined };
    return usePart({ tag: 'button', state, own, ref }, props);
  },
);
