import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { MessageInParts } from '../messages/parts/partsInUse';
import type { RateLimit } from '../messages/rate-limits/rateLimit';
import type { WireFormat } from './wireFormat';

/** Any Standard Schema (zod, valibot, arktype, …) from `I`, which is sent, to `T`, which is read. Validation must be synchronous. */
export type Schema<T, I = unknown> = StandardSchemaV1<I, T>;

/** Who a receiver accepts a message from. `host` includes the server; `server` is REST only. */
export type AcceptedSender = 'anyone' | 'host' | 'server';

/**
 * A typed message, known by its `type` on the wire: `{ type, ...data }`. Handlers get `D`, what the schema makes of `I`, which is sent.
 *
 * Delivery: to those in the call at the time of sending; never stored, late joiners do not get it.
 */
export interface MessageDefinition<D, I = D> {
  readonly kind: 'message';
  readonly type: string;
  readonly schema?: Schema<D, I> | Schema<D> | undefined;
  readonly from: AcceptedSender;
  /** Characters of JSON that one message may have as sent, where not 4,096; `inParts` for more. */
  readonly maxSize?: number | MessageInParts | undefined;
  /** How it lies on the wire, where not as `{ type, ...data }`. */
  readonly wire?: WireFormat<I> | undefined;
  /** How often one client sends it. */
  readonly rateLimit?: RateLimit | undefined;
  /** Its sender waits for an answer: made by `defineRequest`. */
  readonly isAsk?: boolean | undefined;
}

/** One named slot of every participant's userData. Late joiners get it in the snapshot. */
export interface ParticipantValueDefinition<V> {
  readonly kind: 'participant-value';
  readonly key: string;
  readonly schema?: Schema<V> | undefined;
  readonly initial: V;
  /** `session`: gone with the meeting session and on leave. `call`: kept over rejoins, like a name. */
  readonly life: 'session' | 'call';
  /** How it lies in the slot, where not as it is. */
  readonly wire?: WireFormat<V> | undefined;
  /** The value to join with, for `initialValues`. */
  with(value: V): InitialValue;
}

/** A participant value to join with: see `initialValues`. */
export interface InitialValue {
  readonly kind: 'initial-value';
  readonly definition: ParticipantValueDefinition<unknown>;
  readonly value: unknown;
}

/** One top-level key of the room's session data. Late joiners get it at once. */
export interface SessionValueDefinition<V> {
  readonly kind: 'session-value';
  readonly key: string;
  readonly schema?: Schema<V> | undefined;
  readonly initial: V;
  /** `host` makes it host-held: what a client that is not a host writes is not shown. */
  readonly writableBy: 'anyone' | 'host';
  /** How it lies under the key, where not as it is. */
  readonly wire?: WireFormat<V> | undefined;
  /** Host-held only. `report`: what others write into the key is reported, and the acting host takes it over. Default `on`. */
  readonly enforce?: 'on' | 'report' | undefined;
  /** Host-held only. Who comes into a room without a host reads `initial`, never the copy that anybody can write. */
  readonly strict?: boolean | undefined;
}

/** Any definition of the kit. */
export type Definition<T> =
  MessageDefinition<T, unknown> | ParticipantValueDefinition<T> | SessionValueDefinition<T>;
