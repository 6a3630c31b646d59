import type { AcceptedSender, MessageDefinition, Schema } from './definition';
import { registerName } from './registerName';

/** What `defineMessage` takes beside the type. */
export interface MessageOptions<D> {
  /** Checks what arrives and what is sent. Without one the type is a promise that nobody checks. */
  schema?: Schema<D>;
  /** Who receivers accept it from, as Daily vouches for it. Default `'anyone'`. */
  from?: AcceptedSender;
}

/**
 * Defines a message once, for clients, servers and tests.
 *
 * On the wire it is plain: `{ type, ...data }`, so `data` is an object without a `type` or `_` of its own. Delivered to participants in
 * the call, never stored; at most 4,096 characters of JSON. Source: docs.daily.co, `sendAppMessage`.
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
  const { schema, from = 'anyone' } = options;
  registerName('message', type, { from, checked: schema !== undefined });
  return { kind: 'message', type, schema, from };
}
