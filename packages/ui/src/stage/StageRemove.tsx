import { forwardRef } from 'react';
import { useStageLabels } from '../labels/useStageLabels';
import { useStageContext, useTileContext } from './stageContext';
import type { PartProps } from '../part/PartProps';
import { usePart } from '../part/usePart';

/** What `Stage.Remove` takes: the props of a `<button>`. */
export type StageRemoveProps = PartProps<'button'>;

/**
 * Takes the person off the stage; the focus goes to the same button of the next tile. For hosts only.
 *
 * @example
 * ```tsx
 * <Stage.Remove>Off the stage</Stage.Remove>
 * ```
 */
export const StageRemove = forwardRef<HTMLButtonElement, StageRemoveProps>(
  function StageRemove(props, ref) {
    const labels = useStageLabels();
    const { stage, remove, isPending } = useStageContext('Stage.Remove');
    const { entry } = useTileContext('Stage.Remove');
    const own = {
      type: 'button',
      'data-action': 'remove',
      'aria-busy': isPending(`remove ${entry.sessionId}`),
      'aria-label': labels.stageRemoveName(entry.userName),
      onClick: () => remove(entry),
      children: labels.stageRemove,
    };
    return usePart({ tag: 'button', own, ref, enabled: stage.canManage }, props);
  },
);
