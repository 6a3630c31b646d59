import { reactionLabels, type ReactionLabels } from './reactionLabels';
import type { Labels } from './labels';
import { useLabels } from './LabelsProvider';

/** The words of this feature at this place of the tree, with those of the component's own prop on top. */
export function useReactionLabels(own?: Partial<Labels>): ReactionLabels {
  return useLabels(reactionLabels, own);
}
