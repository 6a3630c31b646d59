import { forwardRef, Fragment, type ReactNode } from 'react';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import { useReactionOverlayContext } from './reactionOverlayContext';
import { reactionTotals } from './reactionTotals';

/** The state of `ReactionOverlay.Summary`. */
export interface ReactionOverlaySummaryState {
  /** It counts all, since nothing is to travel; else those for which there was no place. */
  all: boolean;
}

/** What `ReactionOverlay.Summary` takes: the props of a `<span>`. */
export interface ReactionOverlaySummaryProps extends Omit<
  PartProps<'span', ReactionOverlaySummaryState>,
  'children'
> {
  /** One emoji with its number, such as `'+130'`. Default: a `<span>` with the emoji and a `<span>` with the number. */
  children?: ((emoji: string, number: string) => ReactNode) | undefined;
}

/**
 * Each emoji once with its number: those for which there was no room, or all where nothing is to move; there only if there are any.
 *
 * @example
 * ```tsx
 * <ReactionOverlay.Summary>{(emoji, number) => <b>{emoji} {number}</b>}</ReactionOverlay.Summary>
 * ```
 */
export const ReactionOverlaySummary = forwardRef<HTMLSpanElement, ReactionOverlaySummaryProps>(
  function ReactionOverlaySummary({ children = renderPlain, ...props }, ref) {
    const { shown, isStill } = useReactionOverlayContext('ReactionOverlay.Summary');
    const totals = reactionTotals(shown, isStill);
    const own = {
      children: totals.map(([emoji, count]) => (
        <Fragment key={emoji}>{children(emoji, isStill ? String(count) : `+${count}`)}</Fragment>
      )),
    };
    const state = { all: isStill };
    return usePart({ tag: 'span', state, own, ref, enabled: totals.length > 0 }, props);
  },
);

const renderPlain = (emoji: string, number: string) => (
  <span>
    {emoji} <span>{number}</span>{' '}
  </span>
);
