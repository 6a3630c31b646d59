import { onDemand } from '../connection/onDemand';
import { errorsOnDemand } from '../errors/errorsOnDemand';

/** Why session data are not written, in words. */
export const writeErrorTexts = onDemand(
  'why session data are not written',
  () => import('./writeErrorTexts'),
);

/** Makes the error of session data that are not written, inside an action that runs by `attempt`. */
export const writeError = errorsOnDemand(writeErrorTexts);
