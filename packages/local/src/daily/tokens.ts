import { base64url, errors, jwtVerify, SignJWT } from 'jose';
import type { JsonObject } from '../protocol';
import { fromClaims, toClaims } from './tokenClaims';

/** A token that was checked: its properties, or why it does not count. */
export type CheckedToken =
  { properties: JsonObject } | { failure: 'expired' | 'not-yet' | 'invalid'; reason: string };

/** Makes and checks meeting tokens as Daily does: HS256, signed with the API key. */
export interface Tokens {
  sign(properties: JsonObject): Promise<string>;
  check(token: string, options?: { ignoreNbf?: boolean }): Promise<CheckedToken>;
}

export function createTokens(options: {
  apiKey: string;
  domainId: string;
  now: () => number;
}): Tokens {
  const { apiKey, domainId, now } = options;
  // As a JWK: jsdom's Uint8Array is not Node's, and jose refuses the other one.
  const key = { kty: 'oct', alg: 'HS256', k: base64url.encode(apiKey) };
  return {
    sign: (properties) =>
      new SignJWT({ ...toClaims(properties), d: domainId })
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .setIssuedAt(Math.floor(now() / 1000))
        .sign(key),

    async check(token, { ignoreNbf = false } = {}) {
      try {
        const { payload } = await jwtVerify(token, key, {
          algorithms: ['HS256'],
          currentDate: new Date(now()),
          ...(ignoreNbf ? { clockTolerance: Number.MAX_SAFE_INTEGER } : {}),
        });
        if (ignoreNbf && payload.exp !== undefined && payload.exp <= now() / 1000) return EXPIRED;
        if (payload.d !== undefined && payload.d !== domainId) {
          return { failure: 'invalid', reason: 'the token is for another domain (claim "d")' };
        }
        return { properties: fromClaims(payload as JsonObject) };
      } catch (error) {
        return explain(error);
      }
    },
  };
}

const EXPIRED: CheckedToken = { failure: 'expired', reason: 'the token has expired (claim "exp")' };

function explain(error: unknown): CheckedToken {
  if (error instanceof errors.JWTExpired) return EXPIRED;
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'nbf') {
    return { failure: 'not-yet', reason: 'the token is not valid yet (claim "nbf")' };
  }
  if (error instanceof errors.JWSSignatureVerificationFailed) {
    return { failure: 'invalid', reason: "the token was not signed with this server's API key" };
  }
  return { failure: 'invalid', reason: 'the token is not a meeting token' };
}
