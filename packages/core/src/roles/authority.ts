import type { Connection } from '../connection/connection';
import { rosterService } from '../roster/rosterService';
import type { Participant } from '../roster/participant';

/** Finds those who can have a role: in the call or just gone, and not hidden (of the hidden, one sees only oneself). */
export function createAuthority(connection: Connection) {
  const { call } = connection;
  const roster = connection.use(rosterService);

  return (sessionId: string): Participant | undefined => {
    const participant = roster.recall(sessionId);
    if (participant?.isHidden) return undefined;
    if (!participant?.isLocal) return participant;
    const isHidden = call.participants().local?.permissions?.hasPresence === false;
    return isHidden ? undefined : participant;
  };
}
