import { forwardRef } from 'react';
import { useStageLabels } from '../labels/useStageLabels';
import { useStageContext } from './stageContext';
import type { PartProps } from '../part/PartProps';
import { usePart } from '../part/usePart';

/** What `Stage.Leave` takes: the props of a `<button>`. */
export type StageLeaveProps = PartProps<'button'>;

/**
 * Goes off the stage; not there while one is not on it.
 *
 * @example
 * ```tsx
 * <Stage.Leave className="button" />
 * ```
 */
export const StageLeave = forwardRef<HTMLButtonElement, StageLeaveProps>(
  function StageLeave(props, ref) {
    const labels = useStageLabels();
    const { stage, run, isPending } = useStageContext('Stage.Leave');
    const own = {
      type: 'button',
      'aria-busy': isPending('leave'),
      onClick: () => run(stage.leave, 'leave'),
      children: labels.stageLeave,
    };
    return usePart({ tag: 'button', own, ref, enabled: stage.mine === 'on' }, props);
  },
);
