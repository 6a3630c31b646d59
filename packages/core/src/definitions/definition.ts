import type { StandardSchemaV1 } from '@standard-schema/spec';

/** Any Standard Schema (zod, valibot, arktype, …) whose output is `T`. Validation must be synchronous. */
export type Schema<T> = StandardSchemaV1<unknown, T>;

/** Who a receiver accepts a message from. `host` includes the server; `server` is REST only. */
export type AcceptedSender = 'anyone' | 'host' | 'server';

/**
 * A typed message, known by its `type` on the wire: `{ type, ...data }`.
 *
 * Delivery: to those in the call at the time of sending; never stored, late joiners do not get it.
 */
export interface MessageDefinition<D> {
  readonly kind: 'message';
  readonly type: string;
  readonly schema?: Schema<D> | undefined;
  readonly from: AcceptedSender;
  /** Characters of JSON that one message may have as sent; above 4,096 it goes out in parts. Default 4,096, at most 256,000. */
  readonly maxSize?: number | undefined;
}

/** One named slot of every participant's userData. Late joiners get it in the snapshot. */
export interface ParticipantValueDefinition<V> {
  readonly kind: 'participant-value';
  readonly key: string;
  readonly schema?: Schema<V> | undefined;
  readonly initial: V;
  /** `session`: gone with the meeting session and on leave. `call`: kept over rejoins, like a name. */
  readonly life: 'session' | 'call';
}

/** One top-level key of the room's session data. Late joiners get it at once. */
export interface SessionValueDefinition<V> {
  readonly kind: 'session-value';
  readonly key: string;
  readonly schema?: Schema<V> | undefined;
  readonly initial: V;
  /** `host` makes it host-held: what a client that is not a host writes is not shown. */
  readonly writableBy: 'anyone' | 'host';
}

/** Any definition of the kit. */
export type Definition<T> =
  MessageDefinition<T> | ParticipantValueDefinition<T> | SessionValueDefinition<T>;
