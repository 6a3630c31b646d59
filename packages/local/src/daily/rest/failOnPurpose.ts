import type { MiddlewareHandler } from 'hono';
import type { Faults } from '../../faults/faults';

/** Answers a request with 429 or 500 where the fault settings say so, before anything is done. */
export function failOnPurpose(faults: Faults): MiddlewareHandler {
  return async (c, next) => {
    const error = faults.restFault();
    if (error === undefined) return next();
    const info = 'this failure was asked for by the fault settings';
    return c.json({ error, info }, error === 'rate-limit-error' ? 429 : 500);
  };
}
