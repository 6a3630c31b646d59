export {
  BackchannelError,
  DAILY_LIMITS,
  DEFAULT_REACTIONS,
  DEFAULT_STAGE_LIMIT,
  HOST_HELD_LIMITS,
  chat,
  coalesce,
  connect,
  defineMessage,
  defineParticipantValue,
  defineRequest,
  defineSessionMap,
  defineSessionValue,
  exportChat,
  dropOldest,
  floorCue,
  handValue,
  inParts,
  mentionName,
  splitMentions,
  initialValues,
  hostHeldRoles,
  notification,
  preload,
  reaction,
  reactionsEnabled,
  refuseExcess,
  roleClaim,
  stageRequestValue,
  stageValue,
  tokenRoles,
  type AcceptedSender,
  type ActiveReaction,
  type AnswerData,
  type AnswerHandler,
  type AskInfo,
  type AskOptions,
  type ChatData,
  type ChatConnectionOptions,
  type ChatHistory,
  type ChatHistoryAdapter,
  type ChatEditOptions,
  type ChatMention,
  type ChatMessage,
  type ChatMode,
  type ChatPeopleQuery,
  type ChatPerson,
  type ChatSendOptions,
  type CallMode,
  type ClaimedRecipient,
  type Connection,
  type ConnectionEvent,
  type ConnectionEventKind,
  type ConnectionOptions,
  type ErrorCode,
  type FloorCue,
  type HandSlot,
  type HostQueueEntry,
  type InitialValue,
  type HistoryEntry,
  type HistoryQuery,
  type Json,
  type JsonObject,
  type Mentionable,
  type Mentioned,
  type MentioningText,
  type MessageDefinition,
  type MessageGap,
  type MessageHandler,
  type MessageInParts,
  type MessageInfo,
  type MessageOptions,
  type MessageReaction,
  type ModerationAction,
  type ModerationEntry,
  type NextValue,
  type NotificationData,
  type NotificationItem,
  type NotificationLevel,
  type BringOptions,
  type OwnStage,
  type Participant,
  type ParticipantSender,
  type ParticipantValueDefinition,
  type ParticipantValueEntry,
  type ParticipantValueOptions,
  type RaisedHand,
  type Reaction,
  type ReactionData,
  type ReactionsDisabledReason,
  type RateLimit,
  type RateLimitTerms,
  type Recipient,
  type RequestDefinition,
  type RequestOptions,
  type RoleReader,
  type RoleSource,
  type Schema,
  type SendOptions,
  type SendReceipt,
  type SendKind,
  type Sender,
  type SessionMapDefinition,
  type SessionMapEntry,
  type SessionMapOptions,
  type SessionMapState,
  type SessionValueDefinition,
  type SessionValueOptions,
  type SessionValueState,
  type SessionValueStatus,
  type HandsConnectionOptions,
  type StageConnectionOptions,
  type RequestDisabledReason,
  type StageDenial,
  type StageEntry,
  type Status,
  type Typist,
  type StopSignal,
  type WireFormat,
  type TokenIdentity,
} from '@backchannel/core';
export { useChat, type ChatOptions, type ChatResult, type ReasonOption } from './chat/useChat';
export { useChatPeople, type ChatPeopleOptions } from './chat/useChatPeople';
export {
  useChatModeration,
  type ChatModeration,
  type ChatModerationOptions,
} from './chat/useChatModeration';
export { useModerationLog } from './chat/useModerationLog';
export {
  BackchannelProvider,
  type BackchannelProviderProps,
} from './connection/BackchannelProvider';
export { useConnection, type CallOption } from './connection/useConnection';
export { useStatus } from './connection/useStatus';
export { useHandRaise, type HandRaise } from './hands/useHandRaise';
export { useRaisedHands, type RaisedHands, type RaisedHandsOptions } from './hands/useRaisedHands';
export type { Send, SendTarget } from './messages/sendTypes';
export { useAnswer } from './messages/useAnswer';
export { useAppMessage, useMessage } from './messages/useAppMessage';
export { useMessageGap } from './messages/useMessageGap';
export type { RawAppMessageArgs, SendRawAppMessage } from './messages/rawAppMessage';
export { useRequest, type Ask } from './messages/useRequest';
export type { AppMessageOptions } from './messages/typedMessage';
export {
  useServerNotifications,
  type ServerNotificationsOptions,
  type ServerNotificationsResult,
} from './notifications/useServerNotifications';
export {
  useLocalParticipantValue,
  type LocalParticipantValueMeta,
  type SetLocalParticipantValue,
} from './participant-values/useLocalParticipantValue';
export { useParticipantValue } from './participant-values/useParticipantValue';
export { useParticipantValueCount } from './participant-values/useParticipantValueCount';
export {
  useParticipantValues,
  type ParticipantValuesSelection,
} from './participant-values/useParticipantValues';
export {
  useReactions,
  type ReactionsOptions,
  type ReactionsResult,
} from './reactions/useReactions';
export { useRole, type RoleResult } from './roles/useRole';
export { useRoles, type RolesResult } from './roles/useRoles';
export { useRoster, type RosterOptions, type RosterSelection } from './roster/useRoster';
export { useParticipant, useSelf } from './roster/useSelf';
export { useSessionMap, type UseSessionMap } from './session-maps/useSessionMap';
export { useSessionMapEntry } from './session-maps/useSessionMapEntry';
export {
  useMeetingSessionValue,
  type MeetingSessionValue,
  type MeetingSessionValueMeta,
  type SetMeetingSessionValue,
} from './session-values/useMeetingSessionValue';
export { useFloorCue, type FloorCueControls, type FloorCueOptions } from './stage/useFloorCue';
export { useHostQueue, type HostQueueControls, type HostQueueOptions } from './stage/useHostQueue';
export { useStage, type StageControls, type StageOptions } from './stage/useStage';
