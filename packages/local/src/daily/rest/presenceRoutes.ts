import type { Hono, MiddlewareHandler } from 'hono';
import type { JsonObject } from '../../protocol';
import type { DailyCore } from '../dailyCore';
import type { RoomRecord } from '../roomRecord';
import { findRoom } from '../sendFromServer';
import { page } from './page';

/** Who is in which room. At once, while a real Daily refreshes it every 15 seconds or so. */
export function addPresenceRoutes(api: Hono, core: DailyCore, key: MiddlewareHandler): void {
  api.get('/rooms/:name/presence', key, (c) => {
    const { limit, userId, userName } = c.req.query();
    const present = presence(findRoom(core, c.req.param('name')), core.now()).filter(
      (entry) =>
        (userId === undefined || entry.userId === userId) &&
        (userName === undefined || entry.userName === userName),
    );
    const data = page(present, ({ id }) => String(id), limit === undefined ? {} : { limit });
    return c.json({ total_count: present.length, data });
  });

  api.get('/presence', key, (c) => {
    const rooms = core.rooms
      .list()
      .map((record) => [record.name, presence(record, core.now())] as const)
      .filter(([, present]) => present.length > 0);
    return c.json(Object.fromEntries(rooms));
  });
}

function presence(record: RoomRecord, now: number): JsonObject[] {
  const mtgSessionId = record.live?.room.session()?.id ?? null;
  return (record.live?.room.participants() ?? []).map(({ participant, tokenUserId }) => ({
    room: record.name,
    id: participant.session_id,
    userId: tokenUserId,
    userName: participant.user_name,
    mtgSessionId,
    joinTime: new Date(participant.joined_at).toISOString(),
    duration: Math.floor((now - participant.joined_at) / 1000),
  }));
}
