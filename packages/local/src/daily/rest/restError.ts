type Status = 400 | 401 | 404 | 429;

/** An error that REST answers with its status and Daily's body `{ error, info }`. */
export class RestError extends Error {
  override readonly name = 'RestError';
  readonly status: Status;
  /** Daily's kind of error, such as `invalid-request-error`. */
  readonly error: string;
  /** What is wrong, in words; some of Daily's errors have none. */
  readonly info: string | undefined;

  constructor(status: Status, error: string, info?: string) {
    super(info ?? error);
    this.status = status;
    this.error = error;
    this.info = info;
  }

  static invalid(info: string): RestError {
    return new RestError(400, 'invalid-request-error', info);
  }

  static notFound(info: string): RestError {
    return new RestError(404, 'not-found', info);
  }
}
