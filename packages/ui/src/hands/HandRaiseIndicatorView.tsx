import { Hand } from 'lucide-react';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { mergeProps } from '../internal/mergeProps';
import type { Labels } from '../labels/labels';
import { useLabels } from '../labels/LabelsProvider';
import type { RaisedHand } from './handsState';

/** What `HandRaiseIndicator` takes, and the props of the `<span>` that it renders. */
export interface HandRaiseIndicatorProps extends Omit<
  ComponentPropsWithoutRef<'span'>,
  'children'
> {
  /** Daily's session_id of the person whose tile it is on. */
  sessionId: string;
  /** Words of this indicator that differ from those of the `LabelsProvider`. */
  labels?: Partial<Labels>;
}

interface HandRaiseIndicatorViewProps extends Omit<HandRaiseIndicatorProps, 'sessionId'> {
  hand: RaisedHand | undefined;
}

/** The indicator as it looks for one hand of the queue; nothing while the hand is down. */
export const HandRaiseIndicatorView = forwardRef<HTMLSpanElement, HandRaiseIndicatorViewProps>(
  function HandRaiseIndicatorView({ hand, labels: ownLabels, ...props }, ref) {
    const labels = useLabels(ownLabels);
    if (!hand) return null;
    const { position, isLocal, isAway } = hand;
    const text = labels.handIndicator(position);
    const own = {
      role: 'img',
      'aria-label': text,
      title: text,
      className: 'bc-root bc-hand-indicator',
      'data-position': position,
      'data-next': position === 1 || undefined,
      'data-local': isLocal || undefined,
      'data-away': isAway || undefined,
    };
    return (
      <span ref={ref} {...mergeProps(own, props)}>
        <Hand className="bc-icon" aria-hidden="true" />
        <span aria-hidden="true">{position}</span>
      </span>
    );
  },
);
