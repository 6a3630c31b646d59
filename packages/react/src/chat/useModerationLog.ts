import { moderationLogService, type ModerationEntry } from '@backchannel/core';
import { useConnection, type CallOption } from '../connection/useConnection';
import { useStateAtom } from '../internal/useStateAtom';

const NOTHING: readonly ModerationEntry[] = [];

/**
 * What was moderated in the chat, and what was reported: who, what, when, why; the newest last, at most 500. Empty for who is no host.
 *
 * Lines are only ever added. Hosts tell each other; a host who comes later gets the log from the acting host. Leaving forgets it.
 *
 * @example
 * ```tsx
 * const log = useModerationLog();
 * return <ol>{log.map(({ id, action, byName, reason }) => <li key={id}>{byName}: {action} {reason}</li>)}</ol>;
 * ```
 */
export function useModerationLog(options: CallOption = {}): readonly ModerationEntry[] {
  const connection = useConnection(options);
  const log = connection?.use(moderationLogService) ?? null;
  return useStateAtom(connection, log?.entriesAtom ?? null, NOTHING);
}
