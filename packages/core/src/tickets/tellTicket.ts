import type { Connection } from '../connection/connection';
import type { MessageDefinition } from '../definitions/definition';
import { messageService } from '../messages/messageService';
import type { Participant } from '../roster/participant';
import { rosterService } from '../roster/rosterService';

/** Tells hosts, and nobody else, the own ticket. */
export interface TicketTeller {
  /** From now on each host in the call, and each that comes, is told this one, once; undefined for none. */
  tell(ticket: string | undefined): void;
  /** Hosts are to be told anew: this client is another one to them. */
  startAgain(): void;
}

/** Makes it for one kind of tickets. */
export function createTicketTeller(
  connection: Connection,
  definition: MessageDefinition<{ ticket: string }>,
): TicketTeller {
  const roster = connection.use(rosterService);
  const messages = connection.use(messageService);
  const told = new Set<string>();
  let current: string | undefined;

  function tellHost({ sessionId, isHost, isLocal }: Participant) {
    if (current === undefined || !isHost || isLocal || told.has(sessionId)) return;
    told.add(sessionId);
    void messages.send(definition, { ticket: current }, { to: sessionId }).catch(() => undefined);
  }

  roster.onChange((change) => {
    if (change.type === 'present') tellHost(change.participant);
    else if (change.type === 'gone') told.delete(change.participant.sessionId);
  });

  return {
    tell(ticket) {
      if (ticket !== current) told.clear();
      current = ticket;
      roster.all().forEach(tellHost);
    },
    startAgain: () => told.clear(),
  };
}
