import { onDemand } from '../connection/onDemand';
import { errorsOnDemand } from '../errors/errorsOnDemand';

/** Why messages are not sent, in words. */
export const sendErrorTexts = onDemand('why a message was not sent', () => import('./sendErrors'));

/** Makes the error of a message that is not sent, inside an action that runs by `attempt`. */
export const sendError = errorsOnDemand(sendErrorTexts);

export type SendError = typeof sendError;
