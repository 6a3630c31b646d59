import { forwardRef, useRef, type ComponentPropsWithoutRef, type CSSProperties } from 'react';
import { useAnnouncer } from '../announcer/useAnnouncer';
import { mergeProps } from '../internal/mergeProps';
import { useMediaQuery } from '../internal/useMediaQuery';
import { useMergedRef } from '../internal/useMergedRef';
import type { Labels } from '../labels/labels';
import { useLabels } from '../labels/LabelsProvider';
import { FlyingReaction } from './FlyingReaction';
import { ReactionTally } from './ReactionTally';
import type { ReactionsState } from './reactionsState';
import { useReactionSummary } from './useReactionSummary';
import { useSlowed } from './useSlowed';

/** What `ReactionOverlay` takes, and the props of the `<div>` that it renders. */
export interface ReactionOverlayProps extends ComponentPropsWithoutRef<'div'> {
  /** The emoji that are shown, whoever sends them. Default: those of `useReactions`. */
  allowed?: string[];
  /** How long a reaction is on screen, in milliseconds. Default: 4,000. */
  lifetime?: number;
  /** Whether the sender's name stands below an emoji. Default: true. */
  showNames?: boolean;
  /** Words of this overlay that differ from those of the `LabelsProvider`. */
  labels?: Partial<Labels>;
}

interface ReactionOverlayViewProps extends Omit<ReactionOverlayProps, 'allowed'> {
  reactions: Pick<ReactionsState, 'active'>;
  lifetime: number;
}

const thirdOfASecond = 334;
const mostAtOnce = 24;
const namesUpTo = 8;

/** The overlay as it looks for a given state of the hook. */
export const ReactionOverlayView = forwardRef<HTMLDivElement, ReactionOverlayViewProps>(
  function ReactionOverlayView(
    { reactions, lifetime, showNames = true, labels: ownLabels, ...props },
    ref,
  ) {
    const labels = useLabels(ownLabels);
    const root = useRef<HTMLDivElement>(null);
    const active = useSlowed(reactions.active, thirdOfASecond);
    const isStill = useMediaQuery('(prefers-reduced-motion: reduce)');
    useReactionSummary(reactions.active, labels, useAnnouncer(root));
    const named = showNames && active.length <= namesUpTo;
    const own = {
      className: 'bc-root bc-reaction-overlay',
      'aria-hidden': true,
      style: { '--bc-_lifetime': `${lifetime}ms` } as CSSProperties,
    };

    return (
      <div ref={useMergedRef(root, ref)} {...mergeProps(own, props)}>
        {isStill ? (
          <ReactionTally active={active} />
        ) : (
          active
            .slice(-mostAtOnce)
            .map((reaction) => (
              <FlyingReaction
                key={reaction.id}
                reaction={reaction}
                name={named ? nameOf(reaction, labels) : ''}
              />
            ))
        )}
      </div>
    );
  },
);

function nameOf({ sender }: ReactionsState['active'][number], labels: Labels): string {
  if (sender.kind === 'server') return labels.reactionServer;
  return sender.kind === 'self' ? labels.reactionYou : sender.userName;
}
