import { notificationLabels, type NotificationLabels } from './notificationLabels';
import type { Labels } from './labels';
import { useLabels } from './LabelsProvider';

/** The words of this feature at this place of the tree, with those of the component's own prop on top. */
export function useNotificationLabels(own?: Partial<Labels>): NotificationLabels {
  return useLabels(notificationLabels, own);
}
