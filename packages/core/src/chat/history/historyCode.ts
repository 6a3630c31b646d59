import { onDemand } from '../../connection/onDemand';

/** What hands history over, asks for it, and catches up: loaded where there is some to ask for, or somebody asks. */
export const historyCode = onDemand('the history of the chat', () => import('../../later/chat'));
