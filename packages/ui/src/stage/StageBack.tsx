import { forwardRef } from 'react';
import { useStageLabels } from '../labels/useStageLabels';
import { useStageContext } from './stageContext';
import type { PartProps } from '../part/PartProps';
import { usePart } from '../part/usePart';

/** What `Stage.Back` takes: the props of a `<button>`. */
export type StageBackProps = PartProps<'button'>;

/**
 * Puts whom this host has just taken off the stage back in the queue, at their place; there for 25 s.
 *
 * @example
 * ```tsx
 * <Stage.Back className="button" />
 * ```
 */
export const StageBack = forwardRef<HTMLButtonElement, StageBackProps>(
  function StageBack(props, ref) {
    const labels = useStageLabels();
    const { removed, putBack } = useStageContext('Stage.Back');
    const own = {
      type: 'button',
      'aria-label': labels.stageBackName(removed?.userName ?? ''),
      onClick: putBack,
      children: labels.stageBack,
    };
    return usePart({ tag: 'button', own, ref, enabled: removed !== undefined }, props);
  },
);
