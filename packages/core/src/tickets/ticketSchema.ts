import { schemaOf } from '../definitions/schemaOf';
import { readKey } from '../json/json';

/** How long the kit makes them. */
export const TICKET_LENGTH = 20;

const TICKET = /^[\w-]{16,64}$/;

/** A random word that only hosts are told, by which they know somebody again who comes back under a new session_id. */
export const ticketSchema = schemaOf('{ ticket }', (value) => {
  const ticket = readKey(value, 'ticket');
  return typeof ticket === 'string' && TICKET.test(ticket) ? { ticket } : undefined;
});
