import { forwardRef, useMemo, type ComponentPropsWithoutRef, type CSSProperties } from 'react';
import { createPortal } from 'react-dom';
import { mergeProps } from '../internal/mergeProps';
import { useMediaQuery } from '../internal/useMediaQuery';
import type { Labels } from '../labels/labels';
import { useLabels } from '../labels/LabelsProvider';
import { FlyingReaction } from './FlyingReaction';
import { ReactionTally } from './ReactionTally';
import type { ReactionsState } from './reactionsState';
import { allOf, restOf } from './reactionTotals';
import { useElsewhere } from './useElsewhere';
import { useSlowed } from './useSlowed';

/** What `ReactionOverlay` takes, and the props of the `<div>` that it renders. */
export interface ReactionOverlayProps extends ComponentPropsWithoutRef<'div'> {
  /** The emoji that are shown, whoever sends them. Default: those of `useReactions`. */
  allowed?: readonly string[];
  /** How long a reaction is on screen, in milliseconds. Default: 4,000. */
  lifetime?: number;
  /** Whether the sender's name stands below an emoji, where there are few. Default: true. */
  showNames?: boolean;
  /** `'none'`: nothing travels, as under reduced motion, for apps with a setting of their own. Default: as the system says. */
  motion?: 'system' | 'none';
  /**
   * The positioned element over which the reactions rise, also one of another window, such as a picture-in-picture. Default: where the overlay stands, or the
   * full-screen element of its document if that one does not hold it.
   */
  container?: HTMLElement | null;
  /** Words of this overlay that differ from those of the `LabelsProvider`. */
  labels?: Partial<Labels>;
}

interface ReactionOverlayViewProps extends Omit<ReactionOverlayProps, 'allowed'> {
  reactions: Pick<ReactionsState, 'active'> & Partial<Pick<ReactionsState, 'counts'>>;
  lifetime: number;
}

const thirdOfASecond = 334;
const namesUpTo = 8;
const noCounts: ReactionsState['counts'] = {};

/** The overlay as it looks for a given state of the hook, whose counts go back one lifetime. */
export const ReactionOverlayView = forwardRef<HTMLDivElement, ReactionOverlayViewProps>(
  function ReactionOverlayView(
    {
      reactions,
      lifetime,
      showNames = true,
      motion = 'system',
      container,
      labels: ownLabels,
      ...props
    },
    ref,
  ) {
    const labels = useLabels(ownLabels);
    const { markerRef, elsewhere } = useElsewhere(container);
    const { active, counts = noCounts } = reactions;
    const shown = useSlowed(
      useMemo(() => ({ active, counts }), [active, counts]),
      thirdOfASecond,
    );
    const isReduced = useMediaQuery('(prefers-reduced-motion: reduce)');
    const isStill = isReduced || motion === 'none';
    const named = showNames && shown.active.length <= namesUpTo;
    const own = {
      className: 'bc-root bc-reaction-overlay',
      'aria-hidden': true,
      'data-still': isStill || undefined,
      'data-full-screen': (elsewhere && !container) || undefined,
      'data-bc-theme': elsewhere?.theme,
      style: { '--bc-_lifetime': `${lifetime}ms` } as CSSProperties,
    };
    const overlay = (
      <div ref={ref} {...mergeProps(own, props)}>
        {!isStill &&
          shown.active.map((reaction) => (
            <FlyingReaction
              key={reaction.id}
              reaction={reaction}
              name={named ? nameOf(reaction, labels) : ''}
            />
          ))}
        {isStill ? (
          <ReactionTally totals={allOf(shown)} />
        ) : (
          <ReactionTally totals={restOf(shown)} sign="+" />
        )}
      </div>
    );

    return (
      <>
        {elsewhere ? createPortal(overlay, elsewhere.container) : overlay}
        <span ref={markerRef} hidden />
      </>
    );
  },
);

function nameOf({ sender }: ReactionsState['active'][number], labels: Labels): string {
  if (sender.kind === 'server') return labels.reactionServer;
  return sender.kind === 'self' ? labels.reactionYou : sender.userName;
}
