import { forwardRef } from 'react';
import { useHandLabels } from '../../labels/useHandLabels';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import { useHandRaiseContext } from './handRaiseContext';

/** What `HandRaise.Undo` takes: the props of a `<button>`. */
export type HandRaiseUndoProps = PartProps<'button'>;

/**
 * Raises the hand again at its place, for twenty seconds after somebody else lowered it; the focus goes to the toggle. Not there otherwise.
 *
 * @example
 * ```tsx
 * <HandRaise.Undo className="link" />
 * ```
 */
export const HandRaiseUndo = forwardRef<HTMLButtonElement, HandRaiseUndoProps>(
  function HandRaiseUndo(props, ref) {
    const labels = useHandLabels();
    const { canUndo, undo } = useHandRaiseContext('HandRaise.Undo');
    const own = { type: 'button', onClick: undo, children: labels.handUndo };
    return usePart({ tag: 'button', own, ref, enabled: canUndo }, props);
  },
);
