import { forwardRef } from 'react';
import type { Labels } from '../../labels/labels';
import { useHandLabels } from '../../labels/useHandLabels';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import type { RaisedHand } from '../handsState';

/** The state of an indicator. */
export interface HandRaiseIndicatorState {
  /** The place in the queue, from 1. */
  position: number;
  isNext: boolean;
  isLocal: boolean;
  /** Its owner is out of the call, and the place is kept. */
  isAway: boolean;
}

/** The props of an indicator that concern what is seen. */
export interface HandRaiseIndicatorLook extends PartProps<'span', HandRaiseIndicatorState> {
  /** Words of this indicator that differ from those of the `LabelsProvider`. */
  labels?: Partial<Labels> | undefined;
}

/** The indicator of a given hand; nothing while it is down. */
export const HandRaiseIndicatorPart = forwardRef<
  HTMLSpanElement,
  HandRaiseIndicatorLook & { hand: RaisedHand | undefined }
>(function HandRaiseIndicatorPart({ hand, labels: ownLabels, ...props }, ref) {
  const labels = useHandLabels(ownLabels);
  const { position = 0, isLocal = false, isAway = false } = hand ?? {};
  const text = labels.handIndicator(position);
  const own = { role: 'img', 'aria-label': text, title: text, children: position };
  const state = { position, isNext: position === 1, isLocal, isAway };
  return usePart({ tag: 'span', state, own, ref, enabled: hand !== undefined }, props);
});
