import type { MessageInParts } from '../messages/parts/partsInUse';
import type { RateLimit } from '../messages/rate-limits/rateLimit';
import { BackchannelError } from '../errors/backchannelError';
import type { AcceptedSender, MessageDefinition, Schema } from './definition';
import { isText } from './isText';
import { registerName } from './registerName';
import type { WireFormat } from './wireFormat';

/** The longest type that receivers read, in characters. */
export const LONGEST_TYPE = 128;

/** What `defineMessage` takes beside the type. */
export interface MessageOptions<D, I = D> {
  /** Checks what arrives and what is sent. Without one the type is a promise that nobody checks. */
  schema?: Schema<D, I> | Schema<D>;
  /** Who receivers accept it from, as Daily vouches for it. Default `'anyone'`. */
  from?: AcceptedSender;
  /**
   * Characters of JSON that one message may have. Default 4,096, Daily's limit for one app message; less refuses earlier. `inParts(64_000)`
   * sends what is larger in parts, 30 a second, which only receivers with the kit put together again.
   */
  maxSize?: number | MessageInParts;
  /**
   * Another form on the wire than `{ type, ...data }`: an app's old format, a bot's, Prebuilt's. It is offered every app message, also those
   * without a `type`, and takes the place of the plain form. The kit's `_` lies beside what `write` makes, if that is an object.
   */
  wire?: WireFormat<NoInfer<I>>;
  /** How often one client sends it: `coalesce`, `dropOldest` or `refuseExcess`. Default: as often as it is asked to. */
  rateLimit?: RateLimit;
}

/**
 * Defines a message once, for clients, servers and tests.
 *
 * On the wire it is plain: `{ type, ...data }`, so `data` is an object without a `type` or `_` of its own. Delivered to participants in
 * the call, never stored; at most 4,096 characters of JSON, or `maxSize`. The schema gives the types: what goes into it is sent, what comes
 * out of it is read. Source: docs.daily.co, `sendAppMessage`.
 *
 * @throws BackchannelError `definition-clash` when the type is defined differently elsewhere, or has not 1 to 128 characters.
 * @example
 * ```ts
 * export const reaction = defineMessage('reaction', { schema: v.object({ emoji: v.string() }) });
 * export const floorCue = defineMessage('you-have-the-floor', { from: 'host' });
 * export const cursor = defineMessage<{ x: number; y: number }>('cursor', {
 *   rateLimit: coalesce({ limit: 10, per: 1_000 }),
 * });
 * ```
 */
export function defineMessage<D extends object = Record<string, never>, I extends object = D>(
  type: string,
  options: MessageOptions<D, I> = {},
): MessageDefinition<D, I> {
  return createDefinition(type, options);
}

/** The same, also for a message whose sender waits for an answer. */
export function createDefinition<D extends object, I extends object>(
  type: string,
  options: MessageOptions<D, I>,
  isAsk?: true,
): MessageDefinition<D, I> {
  const { schema, from = 'anyone', maxSize, wire, rateLimit } = options;
  if (!isText(type, LONGEST_TYPE)) throw noType(type);
  const definition = {
    kind: 'message',
    type,
    schema,
    from,
    maxSize,
    wire,
    rateLimit,
    isAsk,
  } as const;
  registerName('message', type, definition);
  return definition;
}

function noType(type: string): BackchannelError {
  return new BackchannelError(
    'definition-clash',
    `"${type}" cannot be the type of a message: receivers read types of 1 to ${LONGEST_TYPE} characters, and pass over all others.`,
    { type },
  );
}
