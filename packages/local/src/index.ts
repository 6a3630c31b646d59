export { memoryCallConfig, registerLocalDaily } from './call-machine/memory';
export type { LocalCallConfig, LocalCallSettings } from './call-machine/settings';
export type { Clock } from './clock/clock';
export { createLocalDaily } from './daily/localDaily';
export type { ReachableDaily } from './call-machine/connectToRoom';
export type { CreateRoomOptions, LocalDaily, MeetingTokenProperties } from './daily/localDaily';
export type { LocalDailyOptions } from './daily/dailyCore';
export type { RestChoices } from './daily/rest/restChoices';
export type { Activity, OnActivity } from './daily/activity';
export type { Privacy } from './daily/roomRecord';
export type { FaultControl } from './faults/faultControl';
export type {
  BundleFaults,
  FaultSettings,
  OutageSettings,
  RestFaults,
} from './faults/faultSettings';
export type { RoomConfig, RoomConfigInput, RoomIntervals } from './room/roomConfig';
export type {
  AccessFrame,
  AccessLevel,
  AnswerWaitingFrame,
  AppMessageFrame,
  AppMessageReceivedFrame,
  ClientFrame,
  Connect,
  CountsFrame,
  FatalErrorFrame,
  FatalErrorType,
  JoinedFrame,
  JoinFrame,
  Json,
  JsonObject,
  LeaveFrame,
  LobbyFrame,
  NetworkFrame,
  NonfatalErrorFrame,
  ParticipantCounts,
  ParticipantLeftFrame,
  ParticipantsJoinedFrame,
  ParticipantUpdatedFrame,
  PreAuthFrame,
  RequestAccessFrame,
  RoomConnection,
  RoomFrame,
  RoomListener,
  SessionDataChangedFrame,
  SessionDataFrame,
  TrackName,
  TracksFrame,
  TrackSwitch,
  TrackSwitches,
  UpdateParticipantsFrame,
  UserDataFrame,
  UserNameFrame,
  WaitingAnswerFrame,
  WaitingFrame,
  WaitingParticipant,
  WireParticipant,
  WirePermissions,
  WireRoomInfo,
} from './protocol';
