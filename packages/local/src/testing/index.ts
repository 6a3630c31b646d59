export { installCallEnvironment } from './installCallEnvironment';
export { expectNoForeignRequests, guardRequests, takeBlockedRequests } from './requestGuard';
export type { BlockedRequest } from './requestGuard';
export { createTestRoom } from './testRoom';
export type { TestJoinOptions, TestRoom, TestRoomOptions } from './testRoom';
