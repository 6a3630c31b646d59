import { createDefinition, defineMessage } from '../../definitions/defineMessage';
import type { AcceptedSender, MessageDefinition, Schema } from '../../definitions/definition';
import { registerName } from '../../definitions/registerName';
import { schemaOf } from '../../definitions/schemaOf';
import { readKey, type Json } from '../../json/json';
import type { MessageInParts } from '../parts/partsInUse';
import { answerType } from '../wireType';

/** What comes back on the wire: `{ type, re, answer }`, or `{ type, re, refused, reason? }`. */
export interface AnswerData {
  /** The id of the ask. */
  re: string;
  answer?: Json;
  refused?: string;
  reason?: string;
}

/**
 * A question to one participant and its answer. Asked with `QI` and answered with `AI`; schemas make `Q` and `A` of them, which are read.
 */
export interface RequestDefinition<Q, A, QI = Q, AI = A> {
  readonly kind: 'request';
  readonly type: string;
  readonly ask: MessageDefinition<Q, QI>;
  readonly reply: MessageDefinition<AnswerData>;
  readonly answer?: Schema<A, AI> | Schema<A> | undefined;
}

/** What `defineRequest` takes beside the type. */
export interface RequestOptions<Q, A, QI = Q, AI = A> {
  /** Checks what is asked, where it is sent and where it arrives. */
  schema?: Schema<Q, QI> | Schema<Q>;
  /** Checks the answer, where it is given and where it arrives. */
  answer?: Schema<A, AI> | Schema<A>;
  /** Whose asks are answered, as Daily vouches for them. Default `'anyone'`. */
  from?: Exclude<AcceptedSender, 'server'>;
  /** Characters of JSON that ask and answer may have, each. Default 4,096; `inParts(…)` for more, as for messages. */
  maxSize?: number | MessageInParts;
}

const LONGEST_REASON = 200;

const answerData = schemaOf<AnswerData>('an answer', (value) => {
  const [re, answer, refused] = [
    readKey(value, 're'),
    readKey(value, 'answer'),
    readKey(value, 'refused'),
  ];
  const reason = readKey(value, 'reason');
  if (typeof re !== 'string') return undefined;
  if (refused === undefined) return { re, answer: answer as Json };
  if (typeof refused !== 'string') return undefined;
  return {
    re,
    refused,
    ...(typeof reason === 'string' && { reason: reason.slice(0, LONGEST_REASON) }),
  };
});

/**
 * Defines a question to one participant and its answer, once for both sides.
 *
 * On the wire the ask is a message, `{ type, ...data, _: { id, ask: true } }`, and the answer another, `{ type: '<type>/answer', re, answer }`.
 * Neither is stored. Each has at most 4,096 characters of JSON, or `maxSize`.
 *
 * @throws BackchannelError `definition-clash` when the type is defined differently elsewhere.
 * @example
 * ```ts
 * export const seatOf = defineRequest('seat-of', {
 *   schema: v.object({ row: v.number() }),
 *   answer: v.object({ seat: v.string() }),
 * });
 * ```
 */
export function defineRequest<
  Q extends object = Record<string, never>,
  A = unknown,
  QI extends object = Q,
  AI = A,
>(type: string, options: RequestOptions<Q, A, QI, AI> = {}): RequestDefinition<Q, A, QI, AI> {
  const { schema, answer, from = 'anyone', maxSize } = options;
  const size = maxSize === undefined ? {} : { maxSize };
  const ask = createDefinition<Q, QI>(type, { ...size, from, ...(schema && { schema }) }, true);
  const reply = defineMessage<AnswerData>(answerType(type), { ...size, schema: answerData });
  registerName('answer', type, { answer });
  return { kind: 'request', type, ask, reply, answer };
}
