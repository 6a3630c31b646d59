import {
  base64url,
  errors,
  jwtVerify,
  SignJWT,
  type JWK,
  type JWTPayload,
  type JWTVerifyOptions,
} from 'jose';
import type { JsonObject } from '../protocol';
import { RestError } from './rest/restError';
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
  /** Signs the tokens that are made here. Default: the API key, which self-signed ones are signed with. */
  restSecret?: string;
  domainId: string;
  now: () => number;
}): Tokens {
  const { apiKey, restSecret = apiKey, domainId, now } = options;
  const keys = [...new Set([restSecret, apiKey])].map(toKey);

  async function verify(token: string, more: JWTVerifyOptions): Promise<JWTPayload> {
    let failure: unknown;
    for (const key of keys) {
      try {
        return (await jwtVerify(token, key, { algorithms: ['HS256'], ...more })).payload;
      } catch (error) {
        failure = error;
        if (!(error instanceof errors.JWSSignatureVerificationFailed)) break;
      }
    }
    throw failure;
  }

  return {
    async sign(properties) {
      const token = await new SignJWT({ ...toClaims(properties), d: domainId })
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .setIssuedAt(Math.floor(now() / 1000))
        .sign(toKey(restSecret));
      if (token.length > MAX_TOKEN) throw RestError.invalid(tooLong(token));
      return token;
    },

    async check(token, { ignoreNbf = false } = {}) {
      if (token.length > MAX_TOKEN) return { failure: 'invalid', reason: tooLong(token) };
      try {
        const payload = await verify(token, {
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

/** As a JWK: jsdom's Uint8Array is not Node's, and jose refuses the other one. */
function toKey(secret: string): JWK {
  return { kty: 'oct', alg: 'HS256', k: base64url.encode(secret) };
}

/** Characters: Daily wants less than 2,048, since a token is a part of a URL. */
const MAX_TOKEN = 2047;

function tooLong(token: string): string {
  return `the token has ${token.length} characters, and Daily takes at most ${MAX_TOKEN}`;
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
