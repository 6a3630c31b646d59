import { readKey } from '../../json/json';
import { RESERVED } from '../../user-data/blob';

/** Whether something from the wire says that it is a part, well-formed or not. */
export function isPart(raw: unknown): boolean {
  return readKey(readKey(raw, RESERVED), 'part') !== undefined;
}
