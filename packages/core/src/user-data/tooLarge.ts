import { BackchannelError } from '../errors/backchannelError';
import { jsonSize, type JsonObject } from '../json/json';
import { DAILY_LIMITS } from '../limits/limits';

/** Says who uses what of userData when a slot does not fit any more. */
export function userDataTooLarge(slot: string, size: number, whole: JsonObject): BackchannelError {
  const limit = DAILY_LIMITS.userData;
  const usage = Object.fromEntries(
    Object.entries(whole).map(([key, value]) => [key, jsonSize(value)]),
  );
  const list = Object.entries(usage).map(([key, used]) => `${key} ${used}`);
  return new BackchannelError(
    'user-data-too-large',
    `setting "${slot}" would make userData ${size} characters of JSON, and Daily allows ${limit} for all slots together ` +
      `(${list.join(', ')}). Nothing was set: store less, or keep large things on a server and only a key here.`,
    { slot, size, limit, usage },
  );
}
