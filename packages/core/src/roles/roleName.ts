import { isText } from '../definitions/isText';

/** The longest name of a role, in characters. */
export const LONGEST_ROLE = 40;

const OF_DAILY = new Set(['host', 'owner']);

/** Whether a value names a role that can be given: `host` and `owner` are Daily's to give. */
export function isRoleName(value: unknown): value is string {
  return isText(value, LONGEST_ROLE) && !OF_DAILY.has(value);
}
