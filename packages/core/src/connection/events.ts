import type { ErrorCode } from '../errors/errorCodes';

/** What happened, in one word. */
export type ConnectionEventKind =
  | 'sent'
  | 'received'
  | 'replayed'
  | 'written'
  | 'overruled'
  | 'failed'
  | 'rejected'
  | 'throttled'
  | 'moderated'
  | 'gap';

/**
 * One thing that the connection did or turned away, as `onEvent` gets it.
 *
 * Ids, sizes and stable codes; what participants wrote is only in `content`, and only with `content: true`.
 */
export interface ConnectionEvent {
  readonly kind: ConnectionEventKind;
  /** Stable: an error code for what failed or was rejected, else `ok`. */
  readonly code: ErrorCode | 'ok';
  readonly mechanism: 'message' | 'participant-value' | 'session-value' | 'connection';
  /** The message type, the slot or the session key. */
  readonly name: string;
  /** The message's id. */
  readonly id?: string | undefined;
  /** `'self'`, `'server'` or a session_id; absent where Daily does not say. */
  readonly from?: string | undefined;
  /** As it was sent; absent for what was received. */
  readonly to?: string | readonly string[] | undefined;
  /** Characters of JSON. */
  readonly size?: number | undefined;
  /** What it carried, with `content: true` only. */
  readonly content?: unknown;
  /** One sentence for people. */
  readonly detail: string;
  /** This machine's clock, ms. */
  readonly at: number;
}

/** An event before the connection adds the clock. */
export type ConnectionEventInput = Omit<ConnectionEvent, 'at' | 'code'> & {
  code?: ErrorCode | 'ok';
};
