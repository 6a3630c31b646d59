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
