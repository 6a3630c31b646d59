import type { Connection } from '../../connection/connection';

/** How often: `limit` messages in any `per` ms. */
export interface RateLimitTerms {
  readonly limit: number;
  /** ms. */
  readonly per: number;
}

/** How often a message is sent, and what becomes of those beyond: made by `coalesce`, `dropOldest` or `refuseExcess`. */
export interface RateLimit {
  readonly terms: RateLimitTerms & { readonly mode: string };
  /** That of one type of message on one connection. */
  on(connection: Connection, type: string): Limiter;
}

/** The rate limit of one message on one connection. */
export interface Limiter {
  /** Runs `send` now, later or never, and answers what became of it. `recipient` tells apart whom messages are for. */
  run<R>(recipient: string, send: () => Promise<R>): Promise<R>;
  /** Rejects all that wait. */
  stop(reason: Error): void;
  /** How many wait. */
  readonly waiting: number;
}
