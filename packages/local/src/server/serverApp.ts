import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import type { LocalDaily } from '../daily/localDaily';
import { isRoomName } from '../daily/roomRegistry';
import { CALL_MACHINE_FILE, callMachineCode } from './callMachineCode';
import { framePage } from './framePage';
import { roomPage } from './roomPage';

/** Far above what Daily takes: session data has at most 102,400 characters. */
const MAX_BODY = 1024 * 1024;

/** Everything that the local server answers over HTTP. */
export function createServerApp(daily: LocalDaily): Hono {
  const app = new Hono();
  const limit = bodyLimit({
    maxSize: MAX_BODY,
    onError: (c) =>
      c.json(
        { error: 'invalid-request-error', info: `the body is larger than ${MAX_BODY} bytes` },
        413,
        // The rest of the body is not read, so this connection is of no further use.
        { connection: 'close' },
      ),
  });
  app.use('/v1/*', limit);
  app.all('/v1', (c) => daily.fetch(c.req.raw));
  app.all('/v1/*', (c) => daily.fetch(c.req.raw));
  app.get(`/call-machine/${CALL_MACHINE_FILE}`, cors(), async (c) => {
    await new Promise<void>((resolve) => daily.serveBundle(resolve));
    return c.body(await callMachineCode(), 200, {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'no-cache',
    });
  });
  app.get('/:room', async (c, next) => {
    const name = c.req.param('room');
    if (!isRoomName(name)) return next();
    // daily-js names the call object in the address of a frame.
    const isFrame = c.req.query('emb') !== undefined;
    return c.html(isFrame ? framePage(name) : roomPage(daily.origin, name));
  });
  app.notFound((c) => c.json({ error: 'not-found', info: 'there is nothing here' }, 404));
  app.onError((error, c) => c.json({ error: 'server-error', info: error.message }, 500));
  return app;
}
