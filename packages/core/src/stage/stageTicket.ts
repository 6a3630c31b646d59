import { defineMessage } from '../definitions/defineMessage';
import { ticketSchema } from '../tickets/ticketSchema';

/**
 * Tells the hosts, and nobody else, a random word by which they know somebody again who is on stage or invited and reloads; where a token has
 * a user_id that one counts, and the word says that its owner listens: `{ type: 'stage-ticket', ticket }`. Said on coming on stage, to hosts
 * that come, and after coming back; kept by that tab alone.
 */
export const stageTicket = defineMessage<{ ticket: string }>('stage-ticket', {
  schema: ticketSchema,
});
