import { sessionDataService, type Status } from '@backchannel/core';
import { useConnection, type CallOption } from '../connection/useConnection';
import { useStateAtom } from '../internal/useStateAtom';

/** The status of what needs the room's shared data: that of the call, or `unsupported` in Prebuilt (`createFrame`). */
export function useSessionDataStatus(options: CallOption = {}): Status {
  const connection = useConnection(options);
  const statusAtom = connection?.use(sessionDataService).statusAtom ?? null;
  return useStateAtom<Status>(connection, statusAtom, 'not-joined');
}
