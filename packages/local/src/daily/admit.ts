import type { FatalErrorFrame, FatalErrorType, JoinFrame, JsonObject } from '../protocol';
import type { Admission } from '../room/admission';
import { readPermissions, type PermissionsChange } from '../room/permissions';
import { ejection } from './ejection';
import { isOlder } from './isOlder';
import { roomInfo, roomTime, type RoomFields } from './roomRecord';
import type { Tokens } from './tokens';

/** Daily's words for the fatal errors whose text is known. */
const TEXTS = {
  noRoom: "The meeting you're trying to join does not exist.",
  ended: 'Meeting has ended',
  notAllowed: 'You are not allowed to join this meeting',
};

/** Daily's; large calls set their own. */
const DEFAULT_MAX_PARTICIPANTS = 200;

/** Checks somebody who wants to join: the room's times, the token, and who needs one or has to knock. */
export async function admit(options: {
  record: RoomFields | undefined;
  frame: Pick<JoinFrame, 'token' | 'dailyJsVersion'>;
  tokens: Tokens;
  now: () => number;
  /** Older ones are told that their life is over. */
  minDailyJsVersion: string | undefined;
}): Promise<Admission | FatalErrorFrame> {
  const { record, frame, tokens, now, minDailyJsVersion: oldest } = options;
  if (oldest !== undefined && isOlder(frame.dailyJsVersion ?? '', oldest)) {
    return refuse(
      'end-of-life',
      'This version of daily-js is no longer supported',
      `it is ${frame.dailyJsVersion ?? 'unknown'}, and ${oldest} is the oldest that may join`,
    );
  }
  // daily-js reports a missing room to its error tracker unless the text says "deleted".
  if (!record) return refuse('no-room', TEXTS.noRoom, 'it was never created, or it was deleted');
  const untimely = checkRoomTimes(record, now());
  if (untimely) return untimely;
  if (frame.token === undefined) {
    if (record.privacy === 'private' && record.config.enable_knocking === true) {
      return { ...admission(record, {}, now()), access: 'lobby' };
    }
    if (record.privacy === 'private') {
      return refuse(
        'not-allowed',
        TEXTS.notAllowed,
        'the room is private; join with a meeting token',
      );
    }
    return admission(record, {}, now());
  }
  const token = await tokens.check(frame.token);
  if ('failure' in token) return refuseToken(token.failure, token.reason);
  const { room_name: roomName } = token.properties;
  if (roomName !== undefined && roomName !== record.name) {
    const reason = `the token is for the room "${String(roomName)}", not for "${record.name}"`;
    return refuse('not-allowed', TEXTS.notAllowed, reason);
  }
  return admission(record, token.properties, now());
}

function checkRoomTimes(record: RoomFields, now: number): FatalErrorFrame | undefined {
  const exp = roomTime(record, 'exp');
  if (exp !== undefined && exp <= now) {
    return refuse('exp-room', TEXTS.ended, 'the room has expired (property "exp")');
  }
  const nbf = roomTime(record, 'nbf');
  if (nbf === undefined || nbf <= now) return undefined;
  const opensAt = `the room opens at ${new Date(nbf).toISOString()} (property "nbf")`;
  return refuse('nbf-room', 'The meeting has not started yet', opensAt);
}

function refuseToken(failure: 'expired' | 'not-yet' | 'invalid', reason: string): FatalErrorFrame {
  if (failure === 'expired') return refuse('exp-token', 'The meeting token has expired', reason);
  if (failure === 'not-yet') {
    return refuse('nbf-token', 'The meeting token is not valid yet', reason);
  }
  return refuse('not-allowed', TEXTS.notAllowed, reason);
}

function refuse(type: FatalErrorType, errorMsg: string, reason: string): FatalErrorFrame {
  return { type: 'fatal-error', errorMsg, error: { type, msg: `${errorMsg}: ${reason}` } };
}

function admission(record: RoomFields, token: JsonObject, now: number): Admission {
  const { config } = record;
  const { max_participants: max = DEFAULT_MAX_PARTICIPANTS } = config;
  const userName = text(token.user_name);
  const userId = text(token.user_id);
  return {
    room: roomInfo(record),
    ...(typeof max === 'number' && max > 0 ? { maxParticipants: max } : {}),
    isOwner: token.is_owner === true,
    ...(userName === undefined ? {} : { userName }),
    ...(userId === undefined ? {} : { userId }),
    roomPermissions: roomPermissions(config),
    tokenPermissions: readPermissions(token.permissions),
    startAudioOff: (token.start_audio_off ?? config.start_audio_off) === true,
    startVideoOff: (token.start_video_off ?? config.start_video_off) === true,
    ...ejection(record.config, token, now),
  };
}

/** `enable_hidden_participants` hides everybody but owners, for whom the room's permissions do not count. */
function roomPermissions(config: JsonObject): PermissionsChange {
  const permissions = readPermissions(config.permissions);
  return config.enable_hidden_participants === true
    ? { hasPresence: false, ...permissions }
    : permissions;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
