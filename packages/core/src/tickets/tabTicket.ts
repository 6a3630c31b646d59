import type { Connection } from '../connection/connection';
import { readTabStorage, writeTabStorage } from '../platform/storage';
import { rosterService } from '../roster/rosterService';
import { statusService } from '../status/statusService';

/* Several calls of one page share its storage: what one of them holds is not the ticket of another. */
const held = new Set<string>();

/** What this tab remembers of a place, so that a reload keeps it. */
export interface TabTicket {
  /** What somebody of that name who was in the meeting session in this tab, and whose page is gone, held; and as whom. */
  find(): { ticket: string; sessionId: string | undefined } | undefined;
  keep(ticket: string): void;
  /** The page may go, or the connection is lost: whoever comes next in this tab may have it. */
  release(ticket: string): void;
  forget(ticket: string): void;
}

/** Opens it for the meeting session and the name of this stay; undefined as long as Daily has not named them. */
export function openTabTicket(
  connection: Connection,
  place: 'hand' | 'stage',
): TabTicket | undefined {
  const meeting = connection.call.meetingSessionSummary()?.id;
  const local = connection.use(rosterService).local();
  if (!meeting || !local || !connection.use(statusService).isJoined()) return undefined;
  const key = `backchannel.${place}.${meeting}.${local.userName}`;
  const read = () => readTabStorage(key)?.split(' ') ?? [];

  return {
    find: () => {
      const [ticket, sessionId] = read();
      return ticket !== undefined && !held.has(ticket) ? { ticket, sessionId } : undefined;
    },
    keep: (ticket) => {
      held.add(ticket);
      writeTabStorage(key, `${ticket} ${local.sessionId}`);
    },
    release: (ticket) => held.delete(ticket),
    forget: (ticket) => {
      held.delete(ticket);
      if (read()[0] === ticket) writeTabStorage(key, null);
    },
  };
}
