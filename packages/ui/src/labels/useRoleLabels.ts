import { roleLabels, type RoleLabels } from './roleLabels';
import type { Labels } from './labels';
import { useLabels } from './LabelsProvider';

/** The words of this feature at this place of the tree, with those of the component's own prop on top. */
export function useRoleLabels(own?: Partial<Labels>): RoleLabels {
  return useLabels(roleLabels, own);
}
