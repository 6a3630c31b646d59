import type { Recipient, SendOptions, SendReceipt } from '@backchannel/core';

/** What `send` takes beside the data: a recipient as such, or options. */
export type SendTarget =
  string | readonly string[] | Pick<SendOptions, 'to' | 'signal' | 'id' | 'whenNotJoined'>;

/**
 * Sends one message. Stable over renders. Resolves when Daily has taken it (Daily acknowledges nothing further), rejects with a
 * `BackchannelError` and has then sent nothing.
 *
 * Its members are read at the moment; reading them does not make a component render again.
 */
export interface Send<D extends object> {
  (data: D, target?: SendTarget): Promise<SendReceipt>;
  /** The type of the message, as it is defined. */
  readonly type: string;
  /** Whether a message would go out now: the call is joined. To render by it, use `useStatus`. */
  readonly isReady: boolean;
  /** The most characters of JSON that one app message may have in this room; more goes out only `inParts`. */
  readonly limit: number;
}

/** Reads the second argument of `send`. */
export function toSendOptions(target: SendTarget | undefined): SendOptions {
  if (target === undefined) return {};
  return isRecipient(target) ? { to: target } : target;
}

const isRecipient = (
  target: SendTarget,
): target is Extract<Recipient, string | readonly string[]> =>
  typeof target === 'string' || Array.isArray(target);
