import type { HandRaise } from '@backchannel/react';
import { forwardRef } from 'react';
import { useHandLabels } from '../../labels/useHandLabels';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import { useHandRaiseContext } from './handRaiseContext';

/** The state of `HandRaise.Toggle`. */
export interface HandRaiseToggleState {
  isRaised: boolean;
  /** The own place, from 1; undefined while the hand is down. */
  position: number | undefined;
  status: HandRaise['status'];
  /** It does nothing now, but stays reachable and says why. */
  disabled: boolean;
}

/** What `HandRaise.Toggle` takes: the props of a `<button>`. */
export type HandRaiseToggleProps = PartProps<'button', HandRaiseToggleState>;

/** The button without a name but that of what it shows. */
export const HandRaiseToggleView = forwardRef<HTMLButtonElement, HandRaiseToggleProps>(
  function HandRaiseToggleView(props, ref) {
    const labels = useHandLabels();
    const { hand, reason, note, noteId, button, press, isPending } =
      useHandRaiseContext('HandRaise.Toggle');
    const { isRaised, position, status } = hand;
    const disabled = reason !== undefined;
    const own = {
      type: 'button',
      'aria-pressed': isRaised,
      'aria-disabled': disabled,
      'aria-busy': isPending,
      'aria-describedby': noteId,
      title: note || undefined,
      onClick: press,
      children: labels.handRaise,
    };
    const state = { isRaised, position, status, disabled };
    return usePart({ tag: 'button', state, own, ref: [button, ref] }, props);
  },
);
