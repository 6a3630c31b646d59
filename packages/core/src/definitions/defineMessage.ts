import type { AcceptedSender, MessageDefinition, Schema } from './definition';
import { registerName } from './registerName';

/** What `defineMessage` takes beside the type. */
export interface MessageOptions<D> {
  /** Checks what arrives and what is sent. Without one the type is a promise that nobody checks. */
  schema?: Schema<D>;
  /** Who receivers accept it from, as Daily vouches for it. Default `'anyone'`. */
  from?: AcceptedSender;
  /**
   * Characters of JSON that one message may have. Default 4,096, Daily's limit for one app message. More (at most 256,000) lets the kit send
   * it in parts, 30 a second, which only receivers with the kit put together again. Less refuses earlier.
   */
  maxSize?: number;
}

/**
 * Defines a message once, for clients, servers and tests.
 *
 * On the wire it is plain: `{ type, ...data }`, so `data` is an object without a `type` or `_` of its own. Delivered to participants in
 * the call, never stored; at most 4,096 characters of JSON, or `maxSize`. Source: docs.daily.co, `sendAppMessage`.
 *
 * @throws BackchannelError `definition-clash` when the type is defined differently elsewhere.
 * @example
 * ```ts
 * export const reaction = defineMessage('reaction', { schema: v.object({ emoji: v.string() }) });
 * export const floorCue = defineMessage('you-have-the-floor', { from: 'host' });
 * ```
 */
export function defineMessage<D extends object = Record<string, never>>(
  type: string,
  options: MessageOptions<D> = {},
): MessageDefinition<D> {
  const { schema, from = 'anyone', maxSize } = options;
  registerName('message', type, { from, checked: schema !== undefined });
  return { kind: 'message', type, schema, from, maxSize };
}
