import type { Hono, MiddlewareHandler } from 'hono';
import type { JsonObject } from '../../protocol';
import { isJsonObject } from '../../protocol/jsonText';
import type { DailyCore } from '../dailyCore';
import type { LiveRoom } from '../liveRoom';
import { callOf, findRoom, sendFromServer } from '../sendFromServer';
import { BOOLEAN, checkFields, OBJECT, readBody, STRING, STRINGS, type FieldType } from './body';
import { RestError } from './restError';

/** As Daily's documentation shows it: a string. */
const SENT = { sent: 'true' };

const STRATEGY: FieldType = {
  is: (value) => value === 'replace' || value === 'shallow-merge',
  should: "'replace' or 'shallow-merge'",
};

const MAX_EJECTIONS = 100;

/** What the server does in a running call. */
export function addCallRoutes(api: Hono, core: DailyCore, key: MiddlewareHandler): void {
  const call = (name: string): LiveRoom => callOf(findRoom(core, name));

  api.post('/rooms/:name/send-app-message', key, async (c) => {
    const body = await readBody(c);
    checkFields(body, { data: OBJECT, recipient: STRING });
    const { data, recipient = '*' } = body;
    if (data === undefined) throw RestError.invalid('missing required field data');
    sendFromServer(core, c.req.param('name'), data, String(recipient));
    return c.json(SENT);
  });

  api.get('/rooms/:name/get-session-data', key, (c) =>
    c.json({ data: call(c.req.param('name')).room.session()?.data ?? {} }),
  );

  api.post('/rooms/:name/set-session-data', key, async (c) => {
    const live = call(c.req.param('name'));
    const body = await readBody(c);
    checkFields(body, { data: OBJECT, mergeStrategy: STRATEGY, keysToDelete: STRINGS });
    writeSessionData(live, body);
    return c.json(SENT);
  });

  api.post('/rooms/:name/eject', key, async (c) => {
    const live = call(c.req.param('name'));
    const body = await readBody(c);
    checkFields(body, { ids: STRINGS, user_ids: STRINGS, ban: BOOLEAN });
    if (body.ban === true) throw RestError.invalid('ban is not supported by this local Daily');
    const ejectedIds = findEjected(live, strings(body.ids), strings(body.user_ids));
    live.act((engine, now) => engine.eject(ejectedIds, now));
    return c.json({ ejectedIds });
  });

  api.post('/rooms/:name/update-permissions', key, async (c) => {
    const live = call(c.req.param('name'));
    const body = await readBody(c);
    checkFields(body, { data: OBJECT });
    const wanted = Object.entries((body.data ?? {}) as JsonObject).flatMap(([id, change]) =>
      isJsonObject(change) ? [[id, change] as const] : [],
    );
    live.act((engine, now) => engine.changePermissions(Object.fromEntries(wanted), now));
    return c.json({ status: 'sent' });
  });
}

function writeSessionData(live: LiveRoom, body: JsonObject): void {
  const mergeStrategy = body.mergeStrategy === 'shallow-merge' ? 'shallow-merge' : 'replace';
  const keysToDelete = strings(body.keysToDelete);
  if (keysToDelete.length > 0 && mergeStrategy === 'replace') {
    throw RestError.invalid("keysToDelete is only allowed with mergeStrategy 'shallow-merge'");
  }
  const data = isJsonObject(body.data) ? body.data : {};
  let refused: string | undefined;
  live.act((engine, now) => {
    const result = engine.writeFromServer({ data, mergeStrategy, keysToDelete }, now);
    refused = result.refused;
    return result.out;
  });
  if (refused !== undefined) throw RestError.invalid(refused);
}

function findEjected(live: LiveRoom, ids: string[], userIds: string[]): string[] {
  if (ids.length > MAX_EJECTIONS || userIds.length > MAX_EJECTIONS) {
    throw RestError.invalid(`at most ${MAX_EJECTIONS} ids and user_ids are allowed`);
  }
  return live.room
    .participants()
    .map(({ participant }) => participant)
    .filter(({ session_id, user_id }) => ids.includes(session_id) || userIds.includes(user_id))
    .map(({ session_id }) => session_id);
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
