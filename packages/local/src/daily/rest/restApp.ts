import { Hono, type Context } from 'hono';
import { every } from 'hono/combine';
import { cors } from 'hono/cors';
import type { DailyCore } from '../dailyCore';
import { requireKey } from './auth';
import { addCallRoutes } from './callRoutes';
import { failOnPurpose } from './failOnPurpose';
import { addPresenceRoutes } from './presenceRoutes';
import { limitRate } from './rateLimit';
import { RestError } from './restError';
import { addRoomRoutes } from './roomRoutes';
import { addTokenRoutes } from './tokenRoutes';

/** Daily's REST API, as far as the data side of a call needs it. */
export function createRestApp(core: DailyCore): Hono {
  const app = new Hono({ strict: false });
  // There are apps that call the REST API from the page.
  app.use('/v1/*', cors({ origin: '*', allowHeaders: ['authorization', 'content-type'] }));
  app.use('/v1/*', failOnPurpose(core.faults));
  const api = new Hono({ strict: false });
  const authorize = requireKey(core.apiKey);
  const key = core.rateLimits ? every(authorize, limitRate(core.now)) : authorize;
  api.get('/', key, (c) => c.json({ domain_name: 'local', domain_id: core.domainId, config: {} }));
  addRoomRoutes(api, core, key);
  addTokenRoutes(api, core, key);
  addCallRoutes(api, core, key);
  addPresenceRoutes(api, core, key);
  app.route('/v1', api);
  // A route is looked for before the key: an unknown one is 404 for everybody.
  app.notFound((c) => answer(c, new RestError(404, 'not-found', 'api endpoint does not exist')));
  app.onError((error, c) => {
    if (error instanceof RestError) return answer(c, error);
    return c.json({ error: 'server-error', info: error.message }, 500);
  });
  return app;
}

function answer(c: Context, { status, error, info }: RestError): Response {
  return c.json(info === undefined ? { error } : { error, info }, status);
}
