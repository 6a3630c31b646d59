import { DailyApiError } from '../api/dailyApiError';
import type { DailyRequest } from '../api/dailyRequest';
import { text } from '../api/json';
import { checkRoomName } from '../rooms/roomName';

const day = 24 * 60 * 60 * 1000;

/** What `createMeetingToken` takes. */
export interface NewMeetingToken {
  /** The one room that the token opens. */
  roomName: string;
  /** Owners are hosts: they may command. Default false. */
  isOwner?: boolean;
  /** Shown to the others; wins over the name that the client gives. */
  userName?: string;
  /** The app's own id of the user, at most 36 characters; what `{ userId }` sends to. */
  userId?: string;
  /** Until when one may join with it, default 24 hours from now. It ends no call that runs. `'never'`: forever. */
  expiresAt?: Date | 'never';
  /** Further properties by Daily's names, such as `{ eject_at_token_exp: true }`. */
  properties?: Record<string, unknown>;
  /** Stops waiting and trying again. */
  signal?: AbortSignal;
}

/** Asks Daily for a token. */
export async function createMeetingToken(
  request: DailyRequest,
  { roomName, isOwner, userName, userId, expiresAt, properties, signal }: NewMeetingToken,
): Promise<string> {
  if (userId !== undefined && userId.length > 36) {
    throw new TypeError(
      `A userId of ${userId.length} characters cannot be in a meeting token: Daily takes at most 36. Use the user's id, not the e-mail address.`,
    );
  }
  const until = checkExpiry(expiresAt ?? new Date(Date.now() + day));
  const path = '/meeting-tokens';
  const answer = await request({
    method: 'POST',
    path,
    body: {
      properties: {
        ...properties,
        room_name: checkRoomName(roomName),
        ...(isOwner !== undefined && { is_owner: isOwner }),
        ...(userName !== undefined && { user_name: userName }),
        ...(userId !== undefined && { user_id: userId }),
        ...(until !== 'never' && { exp: Math.floor(until.getTime() / 1000) }),
      },
    },
    signal,
  });
  const token = text(answer.token);
  if (token !== undefined) return token;
  const message = 'Daily answered without a token. Check the baseUrl';
  throw new DailyApiError('unexpected-answer', message, `POST ${path}`, { attempts: 1 });
}

/** JSON makes null of an invalid date, and Daily a token that never expires of that. */
function checkExpiry(until: Date | 'never'): Date | 'never' {
  if (until === 'never' || (until instanceof Date && until.getTime() > Date.now())) return until;
  throw new TypeError(
    `A meeting token cannot expire at ${String(until)}. Pass a Date in the future, which counts milliseconds: new Date(Date.now() + 3_600_000), or 'never'.`,
  );
}
