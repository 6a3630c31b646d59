import { forwardRef } from 'react';
import { useStageLabels } from '../labels/useStageLabels';
import { useTileContext } from './stageContext';
import type { PartProps } from '../part/PartProps';
import { usePart } from '../part/usePart';

/** What `Stage.Note` takes: the props of a `<span>`. */
export type StageNoteProps = PartProps<'span'>;

/**
 * That it is oneself, or that they are reconnecting, in words; else not there.
 *
 * @example
 * ```tsx
 * <Stage.Note className="note" />
 * ```
 */
export const StageNote = forwardRef<HTMLSpanElement, StageNoteProps>(
  function StageNote(props, ref) {
    const labels = useStageLabels();
    const { isLocal, isAway, userName } = useTileContext('Stage.Note').entry;
    const note = isAway ? labels.stageAway : labels.stageYou;
    const enabled = (isAway || isLocal) && note !== userName;
    return usePart({ tag: 'span', own: { children: note }, ref, enabled }, props);
  },
);
