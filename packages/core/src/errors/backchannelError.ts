import { messageOf } from './messageOf';
import type { ErrorCode } from './errorCodes';

const BRAND = Symbol.for('backchannel.error');

/**
 * The error that every action of the kit rejects with.
 *
 * `code` is stable and made for programs; `message` says what happened, why it matters and how to fix it, with the
 * numbers; `details` has those numbers as data. Nothing in it is content that a participant wrote.
 *
 * @example
 * ```ts
 * await send({ text }).catch((error) => {
 *   if (error instanceof BackchannelError && error.code === 'not-joined') showJoinButton();
 * });
 * ```
 */
export class BackchannelError extends Error {
  override readonly name = 'BackchannelError';
  /** Stable, for programs. */
  readonly code: ErrorCode;
  /** The numbers and names of the message, as data. */
  readonly details: Readonly<Record<string, unknown>>;

  /** Also true for the errors of another copy of the kit: two copies share one connection, and so each other's errors. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === 'object' && value !== null && BRAND in value;
  }

  constructor(code: ErrorCode, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(`Backchannel: ${message}`);
    this.code = code;
    this.details = details;
    Object.defineProperty(this, BRAND, { value: true });
  }
}

/** Whatever was thrown, as an error of the kit; foreign ones keep their message under `code`. */
export function toBackchannelError(cause: unknown, code: ErrorCode): BackchannelError {
  if (cause instanceof BackchannelError) return cause;
  const message = messageOf(cause);
  return new BackchannelError(code, message, { cause: message });
}

/** Nothing can be done with a destroyed call. */
export function callDestroyed(): BackchannelError {
  return new BackchannelError(
    'call-destroyed',
    'this call was destroyed: create a new one with createCallObject().',
  );
}
