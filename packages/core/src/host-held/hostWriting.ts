export { createHostWriter } from './hostWriter';
export { keepPlainCopies } from './keepPlainCopies';
