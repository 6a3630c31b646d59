import { BackchannelError } from '../errors/backchannelError';
import { isRecord, jsonSize, type JsonObject } from '../json/json';
import { RESERVED, slotId } from './blob';

/** Characters of JSON by slot and foreign key. */
export function usageOf(whole: JsonObject): Record<string, number> {
  const { [RESERVED]: below, ...top } = whole;
  const reserved = Object.entries(isRecord(below) ? below : {}).map(
    ([key, value]) => [slotId({ space: 'reserved', key }), value] as const,
  );
  return Object.fromEntries(
    [...Object.entries(top), ...reserved].map(([key, value]) => [key, jsonSize(value)]),
  );
}

/** Says who uses what of userData when a slot does not fit any more. */
export function userDataTooLarge(slot: string, whole: JsonObject, limit: number): BackchannelError {
  const size = jsonSize(whole);
  const usage = usageOf(whole);
  const list = Object.entries(usage).map(([key, used]) => `${key} ${used}`);
  return new BackchannelError(
    'user-data-too-large',
    `"${slot}" was not set: userData would have ${size} characters of JSON and may have ${limit} (${list.join(', ')}). ` +
      'Store less, or keep large things on a server.',
    { slot, size, limit, usage },
  );
}
