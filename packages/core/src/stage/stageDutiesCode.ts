import { onDemand } from '../connection/onDemand';

/** What only hosts do on the stage. */
export const stageDutiesCode = onDemand(
  'the stage’s hosts',
  () => import('../later/handsAndStage'),
);
