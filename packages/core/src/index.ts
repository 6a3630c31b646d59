export type { ChatChannel, ChatEditOptions, ChatSendOptions } from './chat/chatChannel';
export { chatPeople, type ChatPeopleQuery, type ChatPerson } from './chat/chatPeople';
export { chat, LONGEST_CHAT_TEXT, type ChatData } from './chat/chatDefinitions';
export { EMPTY_CHAT, type ChatLog } from './chat/chatLog';
export type { ChatHistory, ChatMessage, ChatMode, Mentioned } from './chat/chatMessage';
export { chatService, type Chat } from './chat/chatService';
export { exportChat } from './chat/exportChat';
export type { ChatHistoryAdapter, HistoryQuery } from './chat/history/historyAdapter';
export type { HistoryEntry } from './chat/history/historyEntry';
export type { Mentionable } from './chat/findMentions';
export { mentionName } from './chat/mentionName';
export { splitMentions, type ChatMention, type MentioningText } from './chat/splitMentions';
export type { MessageReaction } from './chat/tallies';
export type { ModerationAction, ModerationEntry } from './chat/moderation/moderationEntry';
export { moderationLogService, type ModerationLog } from './chat/moderation/moderationLog';
export type { Typist } from './chat/typing';
export { connect } from './connection/connect';
export { connectionOf } from './connection/connectionOf';
export type { Connection, Service } from './connection/connection';
export type { CallEvents } from './connection/callEvents';
export type {
  ConnectionEvent,
  ConnectionEventInput,
  ConnectionEventKind,
} from './connection/events';
export type {
  ChatConnectionOptions,
  ConnectionOptions,
  ResolvedOptions,
  RoleReader,
  RoleSource,
  HandsConnectionOptions,
  StageConnectionOptions,
} from './connection/options';
export type {
  AcceptedSender,
  Definition,
  InitialValue,
  MessageDefinition,
  ParticipantValueDefinition,
  Schema,
  SessionValueDefinition,
} from './definitions/definition';
export type { WireFormat } from './definitions/wireFormat';
export { defineMessage, type MessageOptions } from './definitions/defineMessage';
export {
  defineParticipantValue,
  type ParticipantValueOptions,
} from './definitions/defineParticipantValue';
export { defineSessionValue, type SessionValueOptions } from './definitions/defineSessionValue';
export { BackchannelError } from './errors/backchannelError';
export type { ErrorCode } from './errors/errorCodes';
export { jsonSize, type Json, type JsonObject } from './json/json';
export { callNext } from './hands/callNext';
export { handsService, type Hands } from './hands/handsService';
export { handValue, type HandSlot } from './hands/handValue';
export type { OwnHand, RaisedHand } from './hands/raisedHand';
export { DAILY_LIMITS, HOST_HELD_LIMITS } from './limits/limits';
export type { MessageHandler, MessageInfo, Received } from './messages/message';
export type { MessageGap } from './messages/gaps';
export type { RawMessage, StrangerListener } from './messages/inbox';
export { messageService, type Messages, type SubscribeOptions } from './messages/messageService';
export { messageLimitService, type MessageLimit } from './messages/messageLimit';
export { inParts } from './messages/parts/inParts';
export type { MessageInParts, WholeMessage } from './messages/parts/partsInUse';
export { coalesce } from './messages/rate-limits/coalesce';
export { dropOldest } from './messages/rate-limits/dropOldest';
export type { Limiter, RateLimit, RateLimitTerms } from './messages/rate-limits/rateLimit';
export { refuseExcess } from './messages/rate-limits/refuseExcess';
export type { Recipient } from './messages/recipients';
export type { AnswerHandler, AskInfo } from './messages/requests/answerer';
export type { AskOptions, StopSignal } from './messages/requests/asker';
export {
  defineRequest,
  type AnswerData,
  type RequestDefinition,
  type RequestOptions,
} from './messages/requests/defineRequest';
export { requestService, type Requests } from './messages/requests/requestService';
export type { ParticipantSender, Sender } from './messages/sender';
export type { SendOptions, SendReceipt } from './messages/sendMessage';
export {
  addMeta,
  encodeMessage,
  writeMessage,
  type ClaimedRecipient,
  type WireMeta,
} from './messages/wire';
export {
  notification,
  type NotificationData,
  type NotificationLevel,
} from './notifications/notification';
export type { NotificationItem } from './notifications/notificationList';
export { notificationsService, type Notifications } from './notifications/notificationsService';
export { initialValues, initialValuesOn } from './participant-values/initialValues';
export {
  participantValuesService,
  type ParticipantValues,
} from './participant-values/participantValuesService';
export type { ParticipantValueEntry, ParticipantValueTracker } from './participant-values/tracker';
export {
  DEFAULT_REACTIONS,
  reaction,
  reactionsEnabled,
  type ActiveReaction,
  type Reaction,
  type ReactionData,
} from './reactions/reaction';
export type { ReactionFeed, ReactionFeedOptions } from './reactions/reactionFeed';
export { NO_REACTIONS, type ReactionList, type TimedReaction } from './reactions/reactionList';
export {
  reactionsService,
  type Reactions,
  type ReactionsDisabledReason,
  type ReactionsState,
} from './reactions/reactionsService';
export { hostHeldRoles } from './roles/hostHeldRoles';
export { roleClaim } from './roles/roleClaim';
export { rolesService, type Roles } from './roles/rolesService';
export { tokenRoles, type TokenIdentity } from './roles/tokenRoles';
export type { Participant } from './roster/participant';
export { isDevelopment, warnOnce } from './platform/development';
export { preload } from './preload';
export type { Presence, RosterChange } from './roster/presence';
export { rosterService, type Roster } from './roster/rosterService';
export type { NextValue } from './definitions/nextValue';
export { sessionDataService, type SessionData } from './session-data/sessionDataService';
export {
  defineSessionMap,
  type SessionMapDefinition,
  type SessionMapOptions,
} from './session-maps/defineSessionMap';
export type { SessionMap, SessionMapEntry, SessionMapState } from './session-maps/sessionMap';
export { sessionMapsService, type SessionMaps } from './session-maps/sessionMapsService';
export type { WriteOutcome } from './session-values/writeRegister';
export type {
  SessionValue,
  SessionValueState,
  SessionValueStatus,
} from './session-values/sessionValue';
export { sessionValuesService, type SessionValues } from './session-values/sessionValuesService';
export type { FloorCue } from './stage/floorCallsService';
export { floorCueService, type FloorCues } from './stage/floorCueService';
export {
  hostQueueService,
  type CallMode,
  type HostQueue,
  type HostQueueEntry,
} from './stage/hostQueueService';
export { DEFAULT_STAGE_LIMIT } from './stage/defaultStageLimit';
export type { StageDenial } from './stage/ownDenial';
export type { RequestDisabledReason } from './stage/ownRequest';
export type { SendKind } from './stage/sendable';
export type { OwnStage, StageEntry } from './stage/stageEntry';
export { stageService, type BringOptions, type Stage } from './stage/stageService';
export { floorCue, stageRequestValue, stageValue } from './stage/stageValues';
export type { SetAtom, StateStore } from './state/stateStore';
export {
  statusService,
  type StayChange,
  type Status,
  type StatusService,
} from './status/statusService';
