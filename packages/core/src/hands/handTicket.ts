import { defineMessage } from '../definitions/defineMessage';
import { ticketSchema } from '../tickets/ticketSchema';

/**
 * Tells the hosts, and nobody else, a random word by which they know the owner of a raised hand again who comes back under a new session_id:
 * `{ type: 'hand-ticket', ticket }`. Said when the hand goes up, to hosts that come, and after coming back; stored only by the tab it is from.
 */
export const handTicket = defineMessage<{ ticket: string }>('hand-ticket', {
  schema: ticketSchema,
});
