import { rosterService } from '@backchannel/core';
import { useConnection, type CallOption } from '../connection/useConnection';
import { useStateAtom } from '../internal/useStateAtom';

/** Whether this client is a host. Unlike `useSelf` it renders for nothing else, such as one's own microphone. */
export function useIsHost(options: CallOption): boolean {
  const connection = useConnection(options);
  const source = connection?.use(rosterService).isHostAtom ?? null;
  return useStateAtom<boolean>(connection, source, false);
}
