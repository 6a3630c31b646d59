import { onDemand } from '../connection/onDemand';

/** What finds whom a text mentions: loaded with the first “@” that is typed. */
export const mentionsCode = onDemand('finding mentions', () => import('./mentionsIn'));
