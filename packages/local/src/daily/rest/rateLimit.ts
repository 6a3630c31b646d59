import type { Context, MiddlewareHandler } from 'hono';
import { RestError } from './restError';

/** Requests within ms, as Daily documents them. */
interface Rate {
  requests: number;
  within: number;
}

const USUAL: Rate = { requests: 100, within: 5_000 };
const DELETING: Rate = { requests: 50, within: 30_000 };

/** Refuses what comes too often with Daily's 429; the refused ones do not count. */
export function limitRate(now: () => number): MiddlewareHandler {
  const usual = createWindow(USUAL, now);
  const deleting = createWindow(DELETING, now);
  return async (c, next) => {
    const { rate, isWithin } = isDeletingRoom(c) ? deleting : usual;
    if (!isWithin()) {
      const { requests, within } = rate;
      throw new RestError(
        429,
        'rate-limit-error',
        `more than ${requests} requests within ${within / 1000} seconds; wait and retry, each time longer`,
      );
    }
    await next();
  };
}

function isDeletingRoom(c: Context): boolean {
  return c.req.method === 'DELETE';
}

function createWindow(rate: Rate, now: () => number): { rate: Rate; isWithin(): boolean } {
  const passed: number[] = [];
  return {
    rate,
    isWithin() {
      const time = now();
      while (passed[0] !== undefined && time - passed[0] >= rate.within) passed.shift();
      if (passed.length >= rate.requests) return false;
      passed.push(time);
      return true;
    },
  };
}
