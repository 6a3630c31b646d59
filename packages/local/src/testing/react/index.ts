export { createTestRoom } from './createTestRoom';
export type { ReactTestRoom } from './createTestRoom';
