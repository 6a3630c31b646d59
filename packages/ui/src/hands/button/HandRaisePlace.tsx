import { forwardRef } from 'react';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import { useHandRaiseContext } from './handRaiseContext';

/** The state of `HandRaise.Place`. */
export interface HandRaisePlaceState {
  /** One is next. */
  isNext: boolean;
}

/** What `HandRaise.Place` takes: the props of a `<span>`. */
export type HandRaisePlaceProps = PartProps<'span', HandRaisePlaceState>;

/**
 * The own place in the queue as a number, for the eye only: the toggle says it. Not there while the hand is down.
 *
 * @example
 * ```tsx
 * <HandRaise.Toggle>✋</HandRaise.Toggle> <HandRaise.Place />
 * ```
 */
export const HandRaisePlace = forwardRef<HTMLSpanElement, HandRaisePlaceProps>(
  function HandRaisePlace(props, ref) {
    const { hand } = useHandRaiseContext('HandRaise.Place');
    const { isRaised, position } = hand;
    const own = { 'aria-hidden': true, children: position };
    const enabled = isRaised && position !== undefined;
    return usePart({ tag: 'span', state: { isNext: position === 1 }, own, ref, enabled }, props);
  },
);
