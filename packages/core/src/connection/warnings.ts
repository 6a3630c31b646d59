import type { ErrorCode } from '../errors/errorCodes';
import { warnOnce } from '../platform/development';
import type { ConnectionEvent } from './events';

/* What is in the app's own hands. What hostile or foreign clients do is told to `onEvent` only. */
const OWN_FAULTS: ReadonlySet<ErrorCode | 'ok'> = new Set([
  'foreign-writer',
  'foreign-shape',
  'handler-failed',
  'wire-failed',
  'connection-conflict',
  'definition-clash',
]);

/** Tells developers of what they can set right, which nobody would see without an `onEvent`. */
export function warnOfEvent({
  code,
  name,
  detail,
}: Pick<ConnectionEvent, 'code' | 'name' | 'detail'>) {
  if (OWN_FAULTS.has(code)) warnOnce(code, detail, name);
}
