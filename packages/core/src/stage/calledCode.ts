import { onDemand } from '../connection/onDemand';

/** What a client does once it is called: most of an audience never is. */
export const calledCode = onDemand('coming on stage', () => import('../later/handsAndStage'));
