import type { Atom } from 'jotai/vanilla';
import type { NextValue } from '../definitions/nextValue';
import type { BackchannelError } from '../errors/backchannelError';

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
