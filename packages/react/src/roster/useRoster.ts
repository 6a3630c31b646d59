import { rosterService, type Participant } from '@backchannel/core';
import { useConnection, type CallOption } from '../connection/useConnection';
import { useStateAtom } from '../internal/useStateAtom';

const NOBODY: readonly Participant[] = [];

/**
 * Everybody in the call in order of arrival, this client included; hidden participants are not. Renders when somebody comes, goes or changes.
 *
 * @example
 * ```tsx
 * const people = useRoster();
 * return <ul>{people.map((p) => <li key={p.sessionId}>{p.userName}</li>)}</ul>;
 * ```
 */
export function useRoster(options: CallOption = {}): readonly Participant[] {
  const connection = useConnection(options);
  const source = connection?.use(rosterService).allAtom ?? null;
  return useStateAtom(connection, source, NOBODY);
}
