import { onDemand } from '../../connection/onDemand';

/** What hosts alone do in the chat. */
export const moderationCode = onDemand('moderating the chat', () => import('../../later/chat'));
