import type { DailyParticipant } from '@daily-co/daily-js';
import type { ConnectionOptions } from '../connection/options';

/** A participant who is in the call, as Daily vouches for it. Nothing here is self-written but `userName`. */
export interface Participant {
  /** Daily's session_id, new with every join. */
  readonly sessionId: string;
  /** Daily's user_id: the token's, else the session_id. */
  readonly userId: string;
  /** The display name, empty when none was given. Two participants may share it. */
  readonly userName: string;
  readonly isLocal: boolean;
  readonly isOwner: boolean;
  /** May command: an owner, or an admin for participants (see `hosts` of `connect`). Hidden participants never. */
  readonly isHost: boolean;
  /** Went out of sight (`hasPresence: false`) without leaving: only in what is remembered of those who are gone. */
  readonly isHidden?: boolean;
  /** Daily's clock, ms. */
  readonly joinedAt: number;
  /** Whether a microphone is sent, audible or not. */
  readonly hasAudio: boolean;
  /** Whether a camera is sent. */
  readonly hasVideo: boolean;
}

/** Reads daily-js's participant into the kit's. */
export function toParticipant(
  raw: DailyParticipant,
  hosts: NonNullable<ConnectionOptions['hosts']>,
): Participant {
  return {
    sessionId: raw.session_id,
    userId: raw.user_id || raw.session_id,
    userName: raw.user_name ?? '',
    isLocal: raw.local,
    isOwner: raw.owner,
    isHost: isHost(raw, hosts),
    joinedAt: raw.joined_at instanceof Date ? raw.joined_at.getTime() : 0,
    hasAudio: isSent(raw.tracks?.audio?.state),
    hasVideo: isSent(raw.tracks?.video?.state),
  };
}

/** Whether two readings of one participant show the same. */
export function isSameParticipant(a: Participant, b: Participant): boolean {
  return (Object.keys(a) as (keyof Participant)[]).every((key) => a[key] === b[key]);
}

/** Daily's order of arrival: the earliest first, session_id where two came in the same millisecond. */
export function byArrival(a: Participant, b: Participant): number {
  return a.joinedAt - b.joinedAt || (a.sessionId < b.sessionId ? -1 : 1);
}

function isHost({ owner, permissions }: DailyParticipant, hosts: 'owner' | 'admin'): boolean {
  if (permissions?.hasPresence === false) return false;
  if (owner) return true;
  if (hosts === 'owner') return false;
  const { canAdmin } = permissions ?? {};
  return canAdmin === true || (canAdmin instanceof Set && canAdmin.has('participants'));
}

function isSent(state: string | undefined): boolean {
  return state !== undefined && state !== 'off' && state !== 'blocked';
}
