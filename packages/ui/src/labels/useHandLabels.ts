import { handLabels, type HandLabels } from './handLabels';
import type { Labels } from './labels';
import { useLabels } from './LabelsProvider';

/** The words of this feature at this place of the tree, with those of the component's own prop on top. */
export function useHandLabels(own?: Partial<Labels>): HandLabels {
  return useLabels(handLabels, own);
}
