import { stageLabels, type StageLabels } from './stageLabels';
import type { Labels } from './labels';
import { useLabels } from './LabelsProvider';

/** The words of this feature at this place of the tree, with those of the component's own prop on top. */
export function useStageLabels(own?: Partial<Labels>): StageLabels {
  return useLabels(stageLabels, own);
}
