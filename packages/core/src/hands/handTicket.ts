import { defineMessage } from '../definitions/defineMessage';
import { schemaOf } from '../definitions/schemaOf';
import { isRecord } from '../json/json';

const TICKET = /^[\w-]{16,64}$/;

/**
 * Tells the hosts, and nobody else, a random word by which they know the owner of a raised hand again who comes back under a new session_id:
 * `{ type: 'hand-ticket', ticket }`. Said when the hand goes up, to hosts that come, and after coming back; stored only by the tab it is from.
 */
export const handTicket = defineMessage<{ ticket: string }>('hand-ticket', {
  schema: schemaOf('{ ticket }', (value) => {
    const ticket = isRecord(value) ? value['ticket'] : undefined;
    return typeof ticket === 'string' && TICKET.test(ticket) ? { ticket } : undefined;
  }),
});
