import type { Recipient, SendReceipt } from '@backchannel/core';

/** What `send` takes beside the data: a recipient as such, or options. */
export type SendTarget = string | readonly string[] | { readonly to?: Recipient | undefined };

/**
 * Sends one message. Stable over renders. Resolves when Daily has taken it (Daily acknowledges nothing further), rejects with a
 * `BackchannelError` and has then sent nothing.
 */
export type Send<D extends object> = (data: D, target?: SendTarget) => Promise<SendReceipt>;

/** Reads the second argument of `send`. */
export function toRecipient(target: SendTarget | undefined): Recipient | undefined {
  if (target === undefined || typeof target === 'string') return target;
  return isList(target) ? target : target.to;
}

const isList = (target: SendTarget): target is readonly string[] => Array.isArray(target);
