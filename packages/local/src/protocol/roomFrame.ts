import type { Json, JsonObject } from './json';
import type {
  AccessLevel,
  ParticipantCounts,
  WaitingParticipant,
  WireParticipant,
} from './participant';

/** What `room()` answers, as the REST API knows the room. */
export interface WireRoomInfo {
  id: string;
  name: string;
  url: string;
  config: JsonObject;
  /** What `room()` answers of the domain, such as `hipaa`. Default: nothing. */
  domainConfig?: JsonObject;
}

/**
 * The answer to `join`: all that is needed to emit `joined-meeting`. Remotes follow in batches. After `lobby`: let in.
 */
export interface JoinedFrame {
  type: 'joined';
  local: WireParticipant;
  room: WireRoomInfo;
  meetingSessionId: string;
  sessionData: JsonObject;
  counts: ParticipantCounts;
  /** Characters of JSON, Daily's `_maxAppMessageSize`. */
  maxAppMessageSize: number;
  /** Whether the call machine shows own writes of session data before the room has them. */
  echoSessionData?: boolean;
  /** Whether the call machine shows the session data before `joined-meeting`. */
  sessionDataFirst?: boolean;
}

/** The other answer to `join`: who has to knock waits here, and sees and gets nothing of the room. */
export interface LobbyFrame {
  type: 'lobby';
  local: WireParticipant;
  room: WireRoomInfo;
  /** Characters of JSON. */
  maxAppMessageSize: number;
}

/** The answer to `pre-auth`. */
export interface AccessFrame {
  type: 'access';
  level: AccessLevel;
}

/** To those who may let people in: what has changed about who waits. */
export interface WaitingFrame {
  type: 'waiting';
  change: 'added' | 'updated' | 'removed';
  participant: WaitingParticipant;
  /** Everybody who waits, after the change. */
  all: WaitingParticipant[];
}

/** The answer to `answer-waiting`: whom it was about, or why it was refused. */
export interface WaitingAnswerFrame {
  type: 'waiting-answer';
  request: number;
  ids: string[];
  refused?: string;
}

/** At most 50 at once; counts are those after the join. */
export interface ParticipantsJoinedFrame {
  type: 'participants-joined';
  participants: WireParticipant[];
  counts: ParticipantCounts;
}

/** The whole of a participant after something about it changed. */
export interface ParticipantUpdatedFrame {
  type: 'participant-updated';
  participant: WireParticipant;
  /** Only to the participant itself: the userData is as the others get it now, and to be shown. */
  isUserDataReturned?: boolean;
}

/** A participant is gone, or is hidden from now on. */
export interface ParticipantLeftFrame {
  type: 'participant-left';
  participant: WireParticipant;
  reason?: 'hidden';
  counts: ParticipantCounts;
}

/** How many are here, when that changes without anybody visible coming or going. */
export interface CountsFrame {
  type: 'counts';
  counts: ParticipantCounts;
}

/** An app message, to each of its recipients. */
export interface AppMessageReceivedFrame {
  type: 'app-message';
  data: Json;
  /** A session_id, or `'API'` when it came over REST. */
  fromId: string;
}

/** The whole of the room's session data, to everybody, the writer included. */
export interface SessionDataChangedFrame {
  type: 'session-data';
  data: JsonObject;
}

/** Daily's types of fatal errors. */
export type FatalErrorType =
  | 'ejected'
  | 'nbf-room'
  | 'nbf-token'
  | 'exp-room'
  | 'exp-token'
  | 'no-room'
  | 'meeting-full'
  | 'end-of-life'
  | 'not-allowed'
  | 'connection-error';

/** Ends the connection: `error`, then `left-meeting`. */
export interface FatalErrorFrame {
  type: 'fatal-error';
  errorMsg: string;
  error: { type: FatalErrorType; msg: string; details?: Json };
}

/** Something asked for was refused; the call goes on. */
export interface NonfatalErrorFrame {
  type: 'nonfatal-error';
  /** Daily's type, such as `meeting-session-data-error`. */
  errorType: string;
  errorMsg: string;
  details?: Json;
}

/** The line itself: it is away for a while, or back. The session goes on. */
export interface NetworkFrame {
  type: 'network';
  event: 'interrupted' | 'connected';
}

/** Everything that a room sends to a call machine. */
export type RoomFrame =
  | JoinedFrame
  | LobbyFrame
  | AccessFrame
  | WaitingFrame
  | WaitingAnswerFrame
  | ParticipantsJoinedFrame
  | ParticipantUpdatedFrame
  | ParticipantLeftFrame
  | CountsFrame
  | AppMessageReceivedFrame
  | SessionDataChangedFrame
  | FatalErrorFrame
  | NonfatalErrorFrame
  | NetworkFrame;
