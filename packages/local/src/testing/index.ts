export { installCallEnvironment } from './installCallEnvironment';
export { expectNoForeignRequests, guardRequests, takeBlockedRequests } from './requestGuard';
export type { BlockedRequest } from './requestGuard';
export { createTestRoom } from './testRoom';
export type { TestRoom, TestRoomOptions } from './testRoom';
export type { TestJoinOptions, TestParticipant, TestParticipants } from './testParticipants';
export type { TestClock } from './timekeeper';
export { matchers } from './matchers';
export type { MatcherResult, TestMatchers } from './matchers';
