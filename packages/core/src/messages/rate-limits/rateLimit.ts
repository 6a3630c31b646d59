/** How often: `limit` messages in any `per` ms. */
export interface RateLimitTerms {
  readonly limit: number;
  /** ms. */
  readonly per: number;
}

/** How often a message is sent, and what becomes of those beyond: made by `coalesce`, `dropOldest` or `refuseExcess`. */
export interface RateLimit {
  readonly terms: RateLimitTerms & { readonly mode: string };
  /** Starts it on one connection, for the message that errors call `what`; `onReplaced` hears of those that a newer one took the place of. */
  open(what: string, onReplaced: () => void): Limiter;
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
