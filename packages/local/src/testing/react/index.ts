export { createTestRoom } from './createTestRoom';
export type { ReactTestRoom } from './createTestRoom';
export type { TestRoom, TestRoomOptions } from '../testRoom';
export type { TestJoinOptions, TestParticipant, TestParticipants } from '../testParticipants';
export type { TestClock } from '../timekeeper';
