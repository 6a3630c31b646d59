import type { Atom } from 'jotai/vanilla';
import { toBackchannelError, type BackchannelError } from '../errors/backchannelError';

/**
 * What became of the last own write: `idle` (none yet), `pending`, `confirmed` (Daily showed it), `overruled` (applied, then somebody
 * else's counted), `failed`. `unvouched`: a host-held value read while no host was ever seen, from the room's plain copy.
 * `overruled` and `failed` stay until the next own write. `unsupported`: Prebuilt has no session data.
 */
export type SessionValueStatus =
  'idle' | 'pending' | 'confirmed' | 'overruled' | 'failed' | 'unvouched' | 'unsupported';

/** A session value as a reader sees it. */
export interface SessionValueState<V> {
  readonly value: V;
  /** False until the room's first snapshot is in; show a loading state, not `initial`. */
  readonly isReady: boolean;
  readonly status: SessionValueStatus;
  /** Whether this client may write now. */
  readonly canWrite: boolean;
  /** Why the last write failed. */
  readonly error: BackchannelError | null;
}

/** The next value, or a function of the pending one; `undefined` deletes the key. */
export type NextValue<V> = V | undefined | ((pending: V) => V | undefined);

/** A session value on one connection. */
export interface SessionValue<V> {
  readonly stateAtom: Atom<SessionValueState<V>>;
  set(next: NextValue<V>): Promise<{ status: 'confirmed' | 'overruled' }>;
  /**
   * Host-held values: a host makes the room's plain copy its own decision, whoever wrote it, such as after a break without any host. Rejects
   * as `invalid-data` where there is none, or none that fits. Other values are the room's already.
   */
  adopt(): Promise<{ status: 'confirmed' | 'overruled' }>;
}

/**
 * Applies a functional update. Computed once, on the pending view: not atomic between participants.
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
