/**
 * Why a request to Daily's REST API failed. Stable: switch on it.
 *
 * - `wrong-key`: 401, Daily does not know the API key.
 * - `not-allowed`: 403.
 * - `invalid-request`: 400 and other 4xx; `info` is Daily's reason.
 * - `no-call`: 404, the room exists and nobody is in a call in it.
 * - `not-found`: 404, no such room or token.
 * - `rate-limited`: 429 after all attempts; `retryAfter` says when to try again.
 * - `server-error`: 5xx after all attempts.
 * - `unexpected-answer`: an answer that is not Daily's, such as a proxy's HTML page or a redirect.
 * - `unreachable`: no answer at all.
 * - `timeout`: no answer in time; Daily may still have carried the request out.
 */
export type DailyApiErrorCode =
  | 'wrong-key'
  | 'not-allowed'
  | 'invalid-request'
  | 'no-call'
  | 'not-found'
  | 'rate-limited'
  | 'server-error'
  | 'unexpected-answer'
  | 'unreachable'
  | 'timeout';

/** What a {@link DailyApiError} knows besides its message. */
export interface DailyApiErrorDetails {
  /** HTTP status; absent when there was no answer. */
  status?: number;
  /** Daily's `error`, such as `invalid-request-error`. */
  error?: string;
  /** Daily's `info`: its own sentence about what was wrong. */
  info?: string;
  /** How often the request was tried. */
  attempts: number;
  /** ms to wait before the next try, where Daily said so. */
  retryAfter?: number;
}

/**
 * A request to Daily's REST API that failed. Neither the API key nor a meeting token is ever part of it.
 *
 * @see https://docs.daily.co/reference/rest-api
 * @example
 * ```ts
 * try {
 *   await daily.room('town-hall').send(notification, { title: 'Doors close in 5 minutes' });
 * } catch (error) {
 *   if (error instanceof DailyApiError && error.code === 'no-call') return 'Nobody is in the call yet.';
 *   throw error;
 * }
 * ```
 */
export class DailyApiError extends Error {
  /** For logs and `switch` statements. */
  override readonly name = 'DailyApiError';
  /** Why it failed. */
  readonly code: DailyApiErrorCode;
  /** Method and path, such as `POST /rooms/town-hall/send-app-message`. */
  readonly request: string;
  /** HTTP status; absent when there was no answer. */
  readonly status: number | undefined;
  /** Daily's `error`, such as `invalid-request-error`. */
  readonly error: string | undefined;
  /** Daily's `info`: its own sentence about what was wrong. */
  readonly info: string | undefined;
  /** How often the request was tried. */
  readonly attempts: number;
  /** ms to wait before the next try, where Daily said so. */
  readonly retryAfter: number | undefined;

  constructor(
    code: DailyApiErrorCode,
    message: string,
    request: string,
    details: DailyApiErrorDetails,
  ) {
    super(`${message} (${request})`);
    this.code = code;
    this.request = request;
    this.status = details.status;
    this.error = details.error;
    this.info = details.info;
    this.attempts = details.attempts;
    this.retryAfter = details.retryAfter;
  }
}
