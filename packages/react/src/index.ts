export {
  BackchannelError,
  DAILY_LIMITS,
  HOST_HELD_LIMITS,
  connect,
  defineMessage,
  defineParticipantValue,
  defineSessionValue,
  type AcceptedSender,
  type ClaimedRecipient,
  type Connection,
  type ConnectionEvent,
  type ConnectionEventKind,
  type ConnectionOptions,
  type ErrorCode,
  type Json,
  type JsonObject,
  type MessageDefinition,
  type MessageHandler,
  type MessageInfo,
  type MessageOptions,
  type NextValue,
  type Participant,
  type ParticipantSender,
  type ParticipantValueDefinition,
  type ParticipantValueEntry,
  type ParticipantValueOptions,
  type Recipient,
  type Schema,
  type SendReceipt,
  type Sender,
  type SessionValueDefinition,
  type SessionValueOptions,
  type SessionValueState,
  type SessionValueStatus,
  type Status,
} from '@backchannel/core';
export { useConnection, type CallOption } from './connection/useConnection';
export { useStatus } from './connection/useStatus';
export type { Send, SendTarget } from './messages/sendTypes';
export { useAppMessage, useMessage } from './messages/useAppMessage';
export type { RawAppMessageArgs, SendRawAppMessage } from './messages/useRawAppMessage';
export type { AppMessageOptions } from './messages/useTypedMessage';
export {
  useLocalParticipantValue,
  type LocalParticipantValueMeta,
  type SetLocalParticipantValue,
} from './participant-values/useLocalParticipantValue';
export {
  useParticipantValue,
  useParticipantValues,
} from './participant-values/useParticipantValue';
export { useRoster } from './roster/useRoster';
export { useParticipant, useSelf } from './roster/useSelf';
export {
  useMeetingSessionValue,
  type MeetingSessionValue,
  type MeetingSessionValueMeta,
  type SetMeetingSessionValue,
} from './session-values/useMeetingSessionValue';
