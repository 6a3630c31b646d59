export { roomForEachTest } from './roomForEachTest';
export type { TestRoom, TestRoomOptions } from '../testRoom';
export type { TestJoinOptions, TestParticipant, TestParticipants } from '../testParticipants';
export type { TestClock } from '../timekeeper';
