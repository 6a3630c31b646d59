import { forwardRef } from 'react';
import { useStageLabels } from '../labels/useStageLabels';
import { useStageContext } from './stageContext';
import type { PartProps } from '../part/PartProps';
import { usePart } from '../part/usePart';

/** What `Stage.Status` takes: the props of a `<span>`. */
export type StageStatusProps = PartProps<'span'>;

/**
 * “You are on stage”, in words; not there while one is not.
 *
 * @example
 * ```tsx
 * <Stage.Status className="status" />
 * ```
 */
export const StageStatus = forwardRef<HTMLSpanElement, StageStatusProps>(
  function StageStatus(props, ref) {
    const labels = useStageLabels();
    const { mine } = useStageContext('Stage.Status').stage;
    return usePart(
      { tag: 'span', own: { children: labels.stageOn }, ref, enabled: mine === 'on' },
      props,
    );
  },
);
