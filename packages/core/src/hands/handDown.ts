import { defineMessage } from '../definitions/defineMessage';

/**
 * Takes the hand down on the other devices of the same person: `{ type: 'hand-down' }`. Obeyed only from who has the same user_id, which a
 * token vouches for; never stored.
 */
export const handDown = defineMessage('hand-down');
