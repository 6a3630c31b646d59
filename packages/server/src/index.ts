export { createDailyApi } from './api/createDailyApi';
export type { DailyApi, DailyApiOptions } from './api/createDailyApi';
export { DailyApiError } from './api/dailyApiError';
export type { DailyApiErrorCode, DailyApiErrorDetails } from './api/dailyApiError';
export type { FetchLike } from './api/dailyRequest';
export { createSendHandler } from './handler/createSendHandler';
export type { MessageToAuthorize, SendHandlerOptions } from './handler/createSendHandler';
export type { RateLimit } from './handler/rateLimiter';
export type { FailedRecipient, SendOptions, SendResult } from './messages/sendMessage';
export type {
  BroadcastTarget,
  DirectoryTarget,
  SendTarget,
  UserTarget,
} from './messages/sendTarget';
export { tokenDirectory } from './roles/roleDirectory';
export type { KnownUser, RoleDirectory, RoleQuery } from './roles/roleDirectory';
export type { PresenceOptions, PresentParticipant, RoomPresence } from './rooms/presence';
export type { RoomApi } from './rooms/roomApi';
export type { NewRoom, RoomInfo } from './rooms/roomInfo';
export type { SetSessionDataOptions } from './rooms/roomSessionData';
export type { NewMeetingToken } from './tokens/createMeetingToken';
export { MeetingTokenError } from './tokens/meetingToken';
export type { MeetingToken, VerifyToken } from './tokens/meetingToken';
export { selfSignedTokens } from './tokens/selfSignedTokens';
export type { SelfSignedTokensOptions } from './tokens/selfSignedTokens';
