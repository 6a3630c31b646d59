import { readTabStorage, writeTabStorage } from '../platform/storage';

/* Several calls of one page share its storage: what one of them holds is not the ticket of another. */
const held = new Set<string>();

/** What this tab remembers of a raised hand, so that a reload keeps its place. */
export interface TabTicket {
  /** The ticket of somebody of that name who was in the meeting session in this tab, and whose page is gone. */
  find(): string | undefined;
  keep(ticket: string): void;
  /** The page may go, or the connection is lost: whoever comes next in this tab may have it. */
  release(ticket: string): void;
  forget(ticket: string): void;
}

/** Opens it for one meeting session and one name. */
export function openTabTicket(meetingSessionId: string, userName: string): TabTicket {
  const key = `backchannel.hand.${meetingSessionId}.${userName}`;
  return {
    find: () => {
      const ticket = readTabStorage(key);
      return ticket !== null && !held.has(ticket) ? ticket : undefined;
    },
    keep: (ticket) => {
      held.add(ticket);
      writeTabStorage(key, ticket);
    },
    release: (ticket) => held.delete(ticket),
    forget: (ticket) => {
      held.delete(ticket);
      if (readTabStorage(key) === ticket) writeTabStorage(key, null);
    },
  };
}
