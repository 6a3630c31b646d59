import type { MiddlewareHandler } from 'hono';
import { RestError } from './restError';

/** Lets a request pass whose `Authorization: Bearer` is the API key; the errors are Daily's. */
export function requireKey(apiKey: string): MiddlewareHandler {
  return async (c, next) => {
    const match = /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '');
    if (!match) {
      throw new RestError(400, 'authorization-header-error', 'invalid authorization header');
    }
    if (match[1] !== apiKey) throw new RestError(401, 'authentication-error');
    await next();
  };
}
