import type { Json, JsonObject } from './json';
import type { TrackSwitches } from './participant';

/** The first frame of every connection. The room answers with `joined` or `fatal-error`. */
export interface JoinFrame {
  type: 'join';
  token?: string;
  userName?: string;
  userData?: Json;
  tracks: TrackSwitches;
  /** Of the page that joins. */
  dailyJsVersion?: string;
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
  | LeaveFrame
  | AppMessageFrame
  | UserDataFrame
  | SessionDataFrame
  | UserNameFrame
  | UpdateParticipantsFrame
  | TracksFrame;
