import type { Hono, MiddlewareHandler } from 'hono';
import type { Json, JsonObject } from '../../protocol';
import { isJsonObject } from '../../protocol/jsonText';
import type { PresentParticipant } from '../../room/createRoom';
import type { DailyCore } from '../dailyCore';
import type { LiveRoom } from '../liveRoom';
import { callOf, findRoom, sendFromServer } from '../sendFromServer';
import { BOOLEAN, checkFields, OBJECT, readBody, STRING, STRINGS, type FieldType } from './body';
import { checkPermissions } from './permissionFields';
import { RestError } from './restError';

const STRATEGY: FieldType = {
  is: (value) => value === 'replace' || value === 'shallow-merge',
  should: "'replace' or 'shallow-merge'",
};

/** Daily's words; they do not say which. */
const MISSING = 'missing required field';

const MAX_EJECTIONS = 100;

/** What the server does in a running call. */
export function addCallRoutes(api: Hono, core: DailyCore, key: MiddlewareHandler): void {
  const call = (name: string): LiveRoom => callOf(findRoom(core, name));
  /** Session data outlives nobody's being there only if that was chosen. */
  const dataOf = (name: string): LiveRoom =>
    core.rest.withoutCall === 'accept' ? core.callIn(findRoom(core, name)) : call(name);
  const sent = { sent: core.rest.sentAsBoolean ? true : 'true' };

  api.post('/rooms/:name/send-app-message', key, async (c) => {
    const body = await readBody(c);
    checkFields(body, { data: OBJECT, recipient: STRING });
    const { data, recipient = '*' } = body;
    if (data === undefined) throw RestError.invalid(MISSING);
    sendFromServer(core, c.req.param('name'), data, String(recipient));
    return c.json(sent);
  });

  api.get('/rooms/:name/get-session-data', key, (c) =>
    c.json({ data: dataOf(c.req.param('name')).room.sessionData() }),
  );

  api.post('/rooms/:name/set-session-data', key, async (c) => {
    const live = dataOf(c.req.param('name'));
    const body = await readBody(c);
    checkFields(body, { data: OBJECT, mergeStrategy: STRATEGY, keysToDelete: STRINGS });
    writeSessionData(live, body);
    return c.json(sent);
  });

  api.post('/rooms/:name/eject', key, async (c) => {
    const live = call(c.req.param('name'));
    const body = await readBody(c);
    checkFields(body, { ids: STRINGS, user_ids: STRINGS, ban: BOOLEAN });
    const userIds = strings(body.user_ids);
    const ejected = findEjected(live, strings(body.ids), userIds);
    const ejectedIds = ejected.map(({ participant }) => participant.session_id);
    if (body.ban === true) {
      live.room.ban([...userIds, ...ejected.flatMap(({ tokenUserId }) => tokenUserId ?? [])]);
    }
    live.act((engine, now) => engine.eject(ejectedIds, now));
    return c.json({ ejectedIds });
  });

  api.post('/rooms/:name/update-permissions', key, async (c) => {
    const live = call(c.req.param('name'));
    const body = await readBody(c);
    checkFields(body, { data: OBJECT });
    const wanted = readPermissionsById(body.data);
    live.act((engine, now) => engine.changePermissions(wanted, now));
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

function readPermissionsById(data: Json | undefined): Record<string, JsonObject> {
  if (!isJsonObject(data)) throw RestError.invalid(MISSING);
  const wanted = new Map<string, JsonObject>();
  for (const [id, change] of Object.entries(data)) {
    if (!isJsonObject(change)) throw RestError.invalid(`data.${id} should be an object`);
    checkPermissions(change);
    wanted.set(id, change);
  }
  return Object.fromEntries(wanted);
}

function findEjected(live: LiveRoom, ids: string[], userIds: string[]): PresentParticipant[] {
  if (ids.length > MAX_EJECTIONS || userIds.length > MAX_EJECTIONS) {
    throw RestError.invalid(`at most ${MAX_EJECTIONS} ids and user_ids are allowed`);
  }
  return live.room
    .participants()
    .filter(
      ({ participant: { session_id, user_id } }) =>
        ids.includes(session_id) || userIds.includes(user_id),
    );
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
