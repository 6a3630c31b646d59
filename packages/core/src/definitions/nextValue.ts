import { toBackchannelError } from '../errors/backchannelError';

/** The next value, or a function of the present one, own writes under way included; `undefined` deletes it. */
export type NextValue<V> = V | undefined | ((pending: V) => V | undefined);

/**
 * Applies a functional update. Computed once, on what this client shows: not atomic between participants.
 *
 * @throws BackchannelError `handler-failed` where the function throws.
 */
export function resolveNext<V>(next: NextValue<V>, pending: V): V | undefined {
  if (typeof next !== 'function') return next;
  try {
    return (next as (pending: V) => V | undefined)(pending);
  } catch (cause) {
    throw toBackchannelError(cause, 'handler-failed');
  }
}
