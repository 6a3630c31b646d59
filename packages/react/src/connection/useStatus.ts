import { statusService, type Status } from '@backchannel/core';
import { useStateAtom } from '../internal/useStateAtom';
import { useConnection, type CallOption } from './useConnection';

/**
 * Where the call is: `not-joined`, `joining`, `ready`, `reconnecting` or `left`.
 *
 * @example
 * ```tsx
 * const status = useStatus();
 * return status === 'ready' ? <Room /> : <Lobby status={status} />;
 * ```
 */
export function useStatus(options: CallOption = {}): Status {
  const connection = useConnection(options);
  const statusAtom = connection?.use(statusService).statusAtom ?? null;
  return useStateAtom<Status>(connection, statusAtom, 'not-joined');
}
