/* One chunk: what a page loads when it is a host's. */
export { createHostWriter } from './hostWriter';
export { keepPlainCopies } from './keepPlainCopies';
