import type { WireRoomInfo } from '../protocol';
import type { EjectionReason } from './ejectionReason';
import type { PermissionsChange } from './permissions';

/**
 * What the caller has verified about somebody who may join: from the token, the room's settings, or nowhere.
 * The room believes it; nothing of it comes from the participant.
 */
export interface Admission {
  room: WireRoomInfo;
  /** Who has to knock waits in the lobby. Default: full access. */
  access?: 'lobby' | 'full';
  /** How many the room holds, hidden ones too, those in the lobby not. Default: no limit. */
  maxParticipants?: number;
  isOwner: boolean;
  /** From the token; goes before the name given to `join()`. */
  userName?: string;
  /** From the token; without one `user_id` is the session_id. */
  userId?: string;
  roomPermissions: PermissionsChange;
  tokenPermissions: PermissionsChange;
  startAudioOff: boolean;
  startVideoOff: boolean;
  /** ms since the epoch at which the participant is put out; 0 for never. */
  ejectAt: number;
  /** What it is told then. Default: the room has expired. */
  ejectAs?: EjectionReason;
}
