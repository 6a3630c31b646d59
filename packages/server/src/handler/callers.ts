import { MeetingTokenError } from '../tokens/meetingToken';
import type { MeetingToken, VerifyToken } from '../tokens/meetingToken';
import { tooMany, unauthorized } from './problem';
import { createRateLimiter } from './rateLimiter';
import type { RateLimit } from './rateLimiter';

const maxKnown = 500;
const believedFor = 60_000;
/** Tokens nobody has vouched for yet cost a request to Daily each, whoever makes them up. */
const strangers: RateLimit = { requests: 10, perMs: 1000 };

/** Answers who sent a request. @throws Problem 401 or 429. */
export type IdentifyCaller = (request: Request) => Promise<MeetingToken>;

/**
 * Knows callers by their meeting token. A verified one is believed for a minute, so that a caller who sends often is
 * looked up once; made-up ones share one small allowance, so that they cannot use up the API key's.
 */
export function createCallers(verify: VerifyToken, perCaller: RateLimit): IdentifyCaller {
  const known = new Map<string, { caller: MeetingToken; until: number }>();
  const limit = createRateLimiter(perCaller);
  const limitStrangers = createRateLimiter(strangers);

  async function lookUp(token: string, signal: AbortSignal): Promise<MeetingToken> {
    const found = known.get(token);
    if (found && found.until > Date.now()) return found.caller;
    known.delete(token);

    const wait = limitStrangers('all');
    if (wait > 0) {
      throw tooMany('too-many-tokens', 'Too many tokens to verify at once. Try again soon.', wait);
    }
    const caller = await verify(token, { signal });
    const expires = caller.expiresAt?.getTime() ?? Infinity;
    if (expires <= Date.now()) throw new MeetingTokenError('This meeting token has expired.');
    const oldest = known.size < maxKnown ? undefined : known.keys().next().value;
    if (oldest !== undefined) known.delete(oldest);
    known.set(token, { caller, until: Math.min(expires, Date.now() + believedFor) });
    return caller;
  }

  return async (request) => {
    const token = /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
    if (token === undefined) {
      throw unauthorized(
        'no-token',
        'Say who you are: "authorization: Bearer <meeting token>", the token that you joined the call with.',
      );
    }
    const caller = await lookUp(token, request.signal);
    const wait = limit(token);
    if (wait === 0) return caller;
    throw tooMany(
      'too-many-requests',
      `At most ${perCaller.requests} messages in ${perCaller.perMs / 1000} s from one caller.`,
      wait,
    );
  };
}
