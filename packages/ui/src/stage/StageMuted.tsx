import { forwardRef } from 'react';
import { useStageLabels } from '../labels/useStageLabels';
import { useTileContext } from './stageContext';
import type { PartProps } from '../part/PartProps';
import { usePart } from '../part/usePart';

/** What `Stage.Muted` takes: the props of a `<span>`. */
export type StageMutedProps = PartProps<'span'>;

/**
 * That the microphone is off, in words; else not there.
 *
 * @example
 * ```tsx
 * <Stage.Muted className="muted" />
 * ```
 */
export const StageMuted = forwardRef<HTMLSpanElement, StageMutedProps>(
  function StageMuted(props, ref) {
    const labels = useStageLabels();
    const { muted } = useTileContext('Stage.Muted');
    return usePart(
      { tag: 'span', own: { children: labels.stageMuted }, ref, enabled: muted },
      props,
    );
  },
);
