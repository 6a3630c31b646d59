import type { Connection } from '../connection/connection';
import { presenceService } from '../roster/presence';
import type { MessageInfo } from './message';
import { hasRole } from './recipients';

/**
 * Whether a message of the server names a role that this client does not have. A server cannot look up roles, so it may send to everybody
 * and leave it to the receivers; participants resolve theirs when they send.
 */
export function isForOthers(
  connection: Connection,
  { sender, to }: Pick<MessageInfo, 'sender' | 'to'>,
): boolean {
  if (sender.kind !== 'server' || typeof to !== 'object' || !('role' in to)) return false;
  const local = connection.use(presenceService).local();
  return !local || !hasRole(local, to.role, connection.roles());
}
