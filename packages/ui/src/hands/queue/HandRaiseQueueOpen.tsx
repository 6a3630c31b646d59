import { forwardRef } from 'react';
import { useHandLabels } from '../../labels/useHandLabels';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import { useQueueContext } from './queueContext';

/** The state of `HandRaiseQueue.Open`. */
export interface HandRaiseQueueOpenState {
  isOpen: boolean;
}

/** What `HandRaiseQueue.Open` takes: the props of a `<button>`. */
export type HandRaiseQueueOpenProps = PartProps<'button', HandRaiseQueueOpenState>;

/**
 * The switch by which hosts open and close the queue; not there for others.
 *
 * @example
 * ```tsx
 * <HandRaiseQueue.Open className={({ isOpen }) => (isOpen ? 'on' : 'off')} />
 * ```
 */
export const HandRaiseQueueOpen = forwardRef<HTMLButtonElement, HandRaiseQueueOpenProps>(
  function HandRaiseQueueOpen(props, ref) {
    const labels = useHandLabels();
    const { queue, setOpen, isPending } = useQueueContext('HandRaiseQueue.Open');
    const { isOpen, canManage } = queue;
    const own = {
      type: 'button',
      role: 'switch',
      'aria-checked': isOpen,
      'aria-busy': isPending('open'),
      onClick: () => setOpen(!isOpen),
      children: labels.queueAccepting,
    };
    return usePart({ tag: 'button', state: { isOpen }, own, ref, enabled: canManage }, props);
  },
);
