import { DailyApiError } from '../api/dailyApiError';
import type { DailyRequest } from '../api/dailyRequest';
import { text } from '../api/json';
import { MeetingTokenError } from './meetingToken';
import type { MeetingToken } from './meetingToken';

/** The longest that Daily allows. */
const maxLength = 2048;

/** Asks Daily what a token says. The token is a credential: errors name the path without it. */
export async function validateToken(
  request: DailyRequest,
  token: string,
  signal: AbortSignal | undefined,
): Promise<MeetingToken> {
  if (
    typeof token !== 'string' ||
    token.length > maxLength ||
    !/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token)
  ) {
    throw new MeetingTokenError(
      'This is not a meeting token: one has three parts with dots between, at most 2,048 characters.',
    );
  }
  try {
    const label = '/meeting-tokens/:token';
    return readToken(
      await request({ method: 'GET', path: `/meeting-tokens/${token}`, label, signal }),
    );
  } catch (error) {
    if (!(error instanceof DailyApiError) || !isAboutToken(error)) throw error;
    throw new MeetingTokenError(
      'Daily does not vouch for this meeting token: it is forged, expired, not valid yet, or of another domain. Ask for a new one.',
    );
  }
}

function isAboutToken({ code }: DailyApiError): boolean {
  return code === 'invalid-request' || code === 'not-found' || code === 'not-allowed';
}

function readToken(answer: Record<string, unknown>): MeetingToken {
  return {
    isOwner: answer.is_owner === true,
    roomName: text(answer.room_name),
    userId: text(answer.user_id),
    userName: text(answer.user_name),
    ...(typeof answer.exp === 'number' && { expiresAt: new Date(answer.exp * 1000) }),
  };
}
