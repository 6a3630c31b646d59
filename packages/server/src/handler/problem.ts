import { BackchannelError } from '@backchannel/core';
import { DailyApiError } from '../api/dailyApiError';
import { MeetingTokenError } from '../tokens/meetingToken';

/** A request that is answered with an error; `info` is for the developer who sent it. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    info: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(info);
  }
}

/** 401, with the header that HTTP asks for. */
export function unauthorized(code: string, info: string): Problem {
  return new Problem(401, code, info, { 'www-authenticate': 'Bearer' });
}

/** 429, with the header that says when to come back. */
export function tooMany(code: string, info: string, waitMs: number): Problem {
  return new Problem(429, code, info, { 'retry-after': String(Math.ceil(waitMs / 1000)) });
}

/** What the caller may know about anything that was thrown: of what is not the caller's doing, next to nothing. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof MeetingTokenError) return unauthorized('invalid-token', error.message);
  if (error instanceof BackchannelError) {
    return new Problem(error.code === 'message-too-large' ? 413 : 400, error.code, error.message);
  }
  if (!(error instanceof DailyApiError)) {
    return new Problem(500, 'server-error', 'Something went wrong on this server.');
  }
  switch (error.code) {
    case 'no-call':
    case 'not-found':
      return new Problem(404, error.code, error.message);
    case 'invalid-request':
      return new Problem(400, error.code, error.message);
    case 'rate-limited':
      return tooMany(error.code, error.message, error.retryAfter ?? 1000);
    case 'wrong-key':
    case 'not-allowed':
      return new Problem(
        502,
        'server-not-allowed',
        "Daily refused this server's API key, so nothing was sent. Whoever runs the server has to set it right.",
      );
    default:
      return new Problem(502, error.code, 'Daily did not take the message. Try again in a while.');
  }
}
