import { defineMessage } from '../definitions/defineMessage';

/**
 * Tells one participant in private that a host puts their hand up again, at its old place: `{ type: 'back-in-line' }`. Obeyed from hosts and
 * from the server only; never stored.
 */
export const backInLine = defineMessage('back-in-line', { from: 'host' });
