export { memoryCallConfig, registerLocalDaily } from './call-machine/memory';
export type { LocalCallConfig, LocalCallSettings } from './call-machine/settings';
export { createLocalDaily } from './daily/localDaily';
export type {
  CreateRoomOptions,
  LocalDaily,
  LocalDailyOptions,
  MeetingTokenProperties,
} from './daily/localDaily';
export type { Activity, OnActivity } from './daily/activity';
export type { RoomIntervals } from './room/roomConfig';
export type {
  ClientFrame,
  Connect,
  FatalErrorType,
  Json,
  JsonObject,
  ParticipantCounts,
  RoomConnection,
  RoomFrame,
  RoomListener,
  TrackName,
  TrackSwitch,
  TrackSwitches,
  WireParticipant,
  WirePermissions,
  WireRoomInfo,
} from './protocol';
