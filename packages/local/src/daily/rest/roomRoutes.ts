import type { Hono, MiddlewareHandler } from 'hono';
import type { JsonObject } from '../../protocol';
import { isJsonObject } from '../../protocol/jsonText';
import type { DailyCore } from '../dailyCore';
import { describeRoom, roomTime, type Privacy, type RoomRecord } from '../roomRecord';
import { invalidRoomName, isRoomName } from '../roomRegistry';
import { findRoom } from '../sendFromServer';
import { checkFields, checkFuture, OBJECT, readBody, STRING, type FieldType } from './body';
import { page } from './page';
import { checkPermissions } from './permissionFields';
import { RestError } from './restError';
import { ROOM_PROPERTIES } from './roomProperties';

const PRIVACY: FieldType = {
  is: (value) => value === 'public' || value === 'private',
  should: "'public' or 'private'",
};

/** Create, list, read, change and delete rooms. */
export function addRoomRoutes(api: Hono, core: DailyCore, key: MiddlewareHandler): void {
  api.post('/rooms', key, async (c) => {
    const body = await readBody(c);
    checkFields(body, { name: STRING, privacy: PRIVACY, properties: OBJECT });
    const { config, privacy = 'public' } = readProperties(body, core);
    const { name } = body;
    if (typeof name === 'string') checkNewName(core, name);
    if (core.rooms.isFull()) throw RestError.invalid('this local Daily holds 10,000 rooms at most');
    const record = core.rooms.create({
      ...(typeof name === 'string' ? { name } : {}),
      privacy,
      config,
      apiCreated: true,
    });
    return c.json(describeRoom(record));
  });

  api.get('/rooms', key, (c) => {
    const rooms = core.rooms.list().filter((record) => !hasExpired(record, core.now()));
    const data = page(rooms.reverse(), ({ id }) => id, c.req.query());
    return c.json({ total_count: rooms.length, data: data.map(describeRoom) });
  });

  api.get('/rooms/:name', key, (c) => c.json(describeRoom(findRoom(core, c.req.param('name')))));

  api.post('/rooms/:name', key, async (c) => {
    const record = findRoom(core, c.req.param('name'));
    const body = await readBody(c);
    checkFields(body, { privacy: PRIVACY, properties: OBJECT });
    const { config, privacy } = readProperties(body, core);
    if (privacy !== undefined) record.privacy = privacy;
    record.config = { ...record.config, ...config };
    return c.json(describeRoom(record));
  });

  api.delete('/rooms/:name', key, (c) => {
    const { name } = findRoom(core, c.req.param('name'));
    core.deleteRoom(name);
    return c.json({ deleted: true, name });
  });
}

/** Daily's guides have `privacy` beside the properties, and among them. */
function readProperties(
  body: JsonObject,
  core: DailyCore,
): { config: JsonObject; privacy?: Privacy } {
  const { privacy: inside, ...config } = isJsonObject(body.properties) ? body.properties : {};
  checkFields(config, ROOM_PROPERTIES);
  if (inside !== undefined) checkFields({ privacy: inside }, { privacy: PRIVACY });
  checkPermissions(config.permissions);
  checkFuture(config, 'exp', core.now());
  const privacy = body.privacy ?? inside;
  return privacy === undefined ? { config } : { config, privacy: privacy as Privacy };
}

function checkNewName(core: DailyCore, name: string): void {
  if (!isRoomName(name)) throw RestError.invalid(invalidRoomName(name));
  if (core.rooms.get(name)) throw RestError.invalid(`a room named ${name} already exists`);
}

function hasExpired(record: RoomRecord, now: number): boolean {
  const exp = roomTime(record, 'exp');
  return exp !== undefined && exp <= now;
}
