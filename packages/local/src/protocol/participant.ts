import type { Json } from './json';

/** What of a track a participant offers: data, whether pixels flow or not. */
export type TrackSwitch = 'on' | 'off' | 'blocked';

/** The four tracks that Daily gives every participant. */
export type TrackName = 'audio' | 'video' | 'screenAudio' | 'screenVideo';

/** The switch of every track of one participant. */
export type TrackSwitches = Record<TrackName, TrackSwitch>;

/** Daily's permissions with JSON arrays where daily-js has Sets. */
export interface WirePermissions {
  hasPresence: boolean;
  canSend: boolean | string[];
  canReceive: {
    base: boolean | Record<string, Json>;
    byUserId?: Record<string, Json>;
    byParticipantId?: Record<string, Json>;
  };
  canAdmin: boolean | string[];
}

/** A participant as the room sends it: Daily's field names, times in ms, arrays for Sets. */
export interface WireParticipant {
  session_id: string;
  user_id: string;
  user_name: string;
  /** Absent as long as nothing was set, and again after `setUserData(undefined)`. */
  userData?: Json;
  owner: boolean;
  /** The room's clock, ms since the epoch. */
  joined_at: number;
  /** ms since the epoch; 0 when nobody will be ejected. */
  will_eject_at: number;
  permissions: WirePermissions;
  tracks: TrackSwitches;
}

/** How far somebody may go into a room. */
export type AccessLevel = 'none' | 'lobby' | 'full';

/** Somebody who has asked to be let in, as Daily's `waitingParticipants()` has it. */
export interface WaitingParticipant {
  /** The session_id. */
  id: string;
  name: string;
  awaitingAccess: { level: 'full' };
}

/** `participantCounts()`: everybody who is in, with and without presence. */
export interface ParticipantCounts {
  present: number;
  hidden: number;
}
