import { onDemand } from '../connection/onDemand';

/** The writing of host-held values, which pages of hosts load. */
export const hostWrites = onDemand('host-held values', () => import('./hostWriting'));
