import { forwardRef } from 'react';
import { useStageLabels } from '../labels/useStageLabels';
import { useStageContext } from './stageContext';
import type { PartProps } from '../part/PartProps';
import { usePart } from '../part/usePart';

/** What `Stage.Empty` takes: the props of a `<div>`. */
export type StageEmptyProps = PartProps<'div'>;

/**
 * What stands where nobody is on stage; not there otherwise.
 *
 * @example
 * ```tsx
 * <Stage.Empty className="empty">Soon.</Stage.Empty>
 * ```
 */
export const StageEmpty = forwardRef<HTMLDivElement, StageEmptyProps>(
  function StageEmpty(props, ref) {
    const labels = useStageLabels();
    const { onStage, status } = useStageContext('Stage.Empty').stage;
    const isIn = status === 'ready' || status === 'reconnecting';
    const out = status === 'joining' ? labels.stageLoading : labels.stageNotJoined;
    const own = { children: isIn ? labels.stageEmpty : out };
    return usePart({ tag: 'div', own, ref, enabled: onStage.length === 0 }, props);
  },
);
