import { onDemand } from '../connection/onDemand';
import { errorsOnDemand } from '../errors/errorsOnDemand';
import { jsonSize, type JsonObject } from '../json/json';
import { usageOf } from './usage';

/** Why a slot is not set, in words. */
export const userDataErrorTexts = onDemand(
  'why userData are not written',
  () => import('./tooLargeText'),
);

const userDataError = errorsOnDemand(userDataErrorTexts);

/** The error of a slot with which userData would be too large, inside an action that runs by `attempt`. */
export function userDataTooLarge(slot: string, whole: JsonObject, limit: number) {
  const [size, usage] = [jsonSize(whole), usageOf(whole)];
  return userDataError('user-data-too-large', { slot, size, limit, usage }, ({ tooLarge }) =>
    tooLarge(slot, size, limit, usage),
  );
}
