import { jwtVerify } from 'jose';
import { checkApiKey } from '../api/apiKey';
import { text } from '../api/json';
import { MeetingTokenError } from './meetingToken';
import type { VerifyToken } from './meetingToken';

/** What `selfSignedTokens` takes. */
export interface SelfSignedTokensOptions {
  /** The key that the tokens were signed with. */
  apiKey: string;
  /** The domain's id, which such tokens carry as `d`: `GET https://api.daily.co/v1/` tells it. */
  domainId: string;
}

/**
 * Verifies meeting tokens that your own server signed with the API key (HS256), without asking Daily.
 *
 * Only for those: Daily does not document what it signs the tokens of `POST /meeting-tokens` with. Use
 * `api.validateToken`, which asks Daily, for them.
 *
 * @see https://docs.daily.co/guides/privacy-and-security/self-signing-tokens
 * @example
 * ```ts
 * createSendHandler({ api, allow: [notification], verifyToken: selfSignedTokens({ apiKey, domainId }) });
 * ```
 */
export function selfSignedTokens({ apiKey, domainId }: SelfSignedTokensOptions): VerifyToken {
  const secret = new TextEncoder().encode(checkApiKey(apiKey));

  return async (token) => {
    const { payload } = await jwtVerify(token, secret, { algorithms: ['HS256'] }).catch(() => {
      throw new MeetingTokenError(
        'This meeting token was not signed with the API key, or it is expired or not valid yet. Ask for a new one.',
      );
    });
    if (payload.d !== domainId) {
      throw new MeetingTokenError('This meeting token is of another Daily domain.');
    }
    return {
      isOwner: payload.o === true,
      roomName: text(payload.r),
      userId: text(payload.ud),
      userName: text(payload.u),
      ...(payload.exp !== undefined && { expiresAt: new Date(payload.exp * 1000) }),
    };
  };
}
