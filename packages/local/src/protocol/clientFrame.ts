import type { Json, JsonObject } from './json';
import type { TrackSwitches } from './participant';

/** The first frame of every connection that is to stay. The room answers with `joined`, `lobby` or `fatal-error`. */
export interface JoinFrame {
  type: 'join';
  token?: string;
  userName?: string;
  userData?: Json;
  tracks: TrackSwitches;
  /** Of the page that joins. */
  dailyJsVersion?: string;
}

/** The first and only frame of a connection that asks what access a join would give. Answered by `access`. */
export interface PreAuthFrame {
  type: 'pre-auth';
  token?: string;
  dailyJsVersion?: string;
}

/** `requestAccess` of somebody in the lobby; a second one changes the name. */
export interface RequestAccessFrame {
  type: 'request-access';
  /** As those inside read it. */
  name: string;
}

/** `updateWaitingParticipant(s)`. Answered by `waiting-answer`. */
export interface AnswerWaitingFrame {
  type: 'answer-waiting';
  /** Comes back in the answer. */
  request: number;
  /** By session_id, `'*'` for everybody who is not named: whether they are let in. */
  granted: Record<string, boolean>;
}

/** Leaves for good: no grace for a reconnect. */
export interface LeaveFrame {
  type: 'leave';
}

/** `sendAppMessage`. */
export interface AppMessageFrame {
  type: 'app-message';
  data: Json;
  /** As the app gave it: daily-js validates nothing. */
  to: Json;
}

/** `setUserData`: replaces the whole of it. */
export interface UserDataFrame {
  type: 'set-user-data';
  /** Absent: the field is removed. */
  userData?: Json;
}

/** `setMeetingSessionData`. */
export interface SessionDataFrame {
  type: 'set-session-data';
  data: JsonObject;
  mergeStrategy: 'replace' | 'shallow-merge';
  /** Top-level keys whose value was `undefined` in a shallow merge. */
  keysToDelete?: string[];
}

/** `setUserName`. */
export interface UserNameFrame {
  type: 'set-user-name';
  userName: string;
}

/** `updateParticipant(s)`: by session_id, Daily's property names; `local` is resolved by the call machine. */
export interface UpdateParticipantsFrame {
  type: 'update-participants';
  participants: Record<string, JsonObject>;
}

/** Which of the own tracks are on: those named change. */
export interface TracksFrame {
  type: 'set-tracks';
  tracks: Partial<TrackSwitches>;
}

/** Everything that a call machine sends to its room. */
export type ClientFrame =
  | JoinFrame
  | PreAuthFrame
  | RequestAccessFrame
  | AnswerWaitingFrame
  | LeaveFrame
  | AppMessageFrame
  | UserDataFrame
  | SessionDataFrame
  | UserNameFrame
  | UpdateParticipantsFrame
  | TracksFrame;
