import { forwardRef } from 'react';
import { useReactionLabels } from '../../labels/useReactionLabels';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import { useReactionBarContext } from './reactionBarContext';

/** What `ReactionBar.Note` takes: the props of a `<span>`. */
export type ReactionBarNoteProps = PartProps<'span'>;

/**
 * Says that reactions are off, or what the last one failed with; there only then.
 *
 * @example
 * ```tsx
 * <ReactionBar.Root>
 *   <ReactionBar.Button emoji="👏" />
 *   <ReactionBar.Note className="note" />
 * </ReactionBar.Root>
 * ```
 */
export const ReactionBarNote = forwardRef<HTMLSpanElement, ReactionBarNoteProps>(
  function ReactionBarNote(props, ref) {
    const labels = useReactionLabels();
    const { reactions, problem } = useReactionBarContext('ReactionBar.Note');
    const note = problem ?? (reactions.isEnabled ? undefined : labels.reactionsOff);
    const own = { children: note };
    return usePart({ tag: 'span', own, ref, enabled: note !== undefined }, props);
  },
);
