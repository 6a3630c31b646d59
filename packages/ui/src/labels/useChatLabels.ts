import { chatLabels, type ChatLabels } from './chatLabels';
import type { Labels } from './labels';
import { useLabels } from './LabelsProvider';

/** The words of this feature at this place of the tree, with those of the component's own prop on top. */
export function useChatLabels(own?: Partial<Labels>): ChatLabels {
  return useLabels(chatLabels, own);
}
