import type { Connection } from '../connection/connection';
import { messageService } from '../messages/messageService';
import { rosterService } from '../roster/rosterService';
import { stageTicket } from './stageTicket';

/** Somebody came, went, or said the ticket by which they are known again. */
export type Coming = 'came' | 'gone' | 'ticket';

/** What a client keeps of those who come and go, from its first moment on: it may become a host's, which knows by it who is back. */
export interface Comings {
  /** When they came: this machine's clock, ms. */
  readonly arrivals: Map<string, number>;
  /** What they said, by session_id. */
  readonly tickets: Map<string, string>;
}

/** Starts to keep it: of those who are gone only as long as they have a place. */
export function watchComings(
  connection: Connection,
  hasPlace: (sessionId: string) => boolean,
  tell: (sessionId: string, what: Coming) => void,
): Comings {
  const roster = connection.use(rosterService);
  const arrivals = new Map<string, number>();
  const tickets = new Map<string, string>();

  roster.onChange((change) => {
    if (change.type === 'cleared') {
      arrivals.clear();
      return tickets.clear();
    }
    const { sessionId } = change.participant;
    if (change.type === 'gone') {
      arrivals.delete(sessionId);
      for (const id of tickets.keys()) if (!roster.get(id) && !hasPlace(id)) tickets.delete(id);
      return tell(sessionId, 'gone');
    }
    if (arrivals.has(sessionId)) return;
    arrivals.set(sessionId, Date.now());
    tell(sessionId, 'came');
  });
  for (const { sessionId, joinedAt } of roster.all()) arrivals.set(sessionId, joinedAt);
  connection.onDispose(
    connection.use(messageService).subscribe(stageTicket, ({ ticket }, { sender }) => {
      if (sender.kind !== 'participant' || !roster.get(sender.sessionId)) return;
      tickets.set(sender.sessionId, ticket);
      tell(sender.sessionId, 'ticket');
    }),
  );

  return { arrivals, tickets };
}
