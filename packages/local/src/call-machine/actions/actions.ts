import { accessActions } from './accessActions';
import type { ActionTable } from './action';
import { dataActions } from './dataActions';
import { infoActions } from './infoActions';
import { lifecycleActions } from './lifecycleActions';
import { mediaActions } from './mediaActions';
import { participantActions } from './participantActions';

/** Everything that local Daily does for daily-js. */
export const actions: ActionTable = {
  ...lifecycleActions,
  ...accessActions,
  ...dataActions,
  ...participantActions,
  ...mediaActions,
  ...infoActions,
};
