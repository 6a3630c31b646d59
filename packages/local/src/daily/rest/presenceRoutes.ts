import type { Hono, MiddlewareHandler } from 'hono';
import type { DailyCore } from '../dailyCore';
import { findRoom } from '../sendFromServer';
import { page } from './page';
import { createPresence } from './presence';

/** Who is in which room. */
export function addPresenceRoutes(api: Hono, core: DailyCore, key: MiddlewareHandler): void {
  const presence = createPresence(core);
  api.get('/rooms/:name/presence', key, (c) => {
    const { limit, userId, userName } = c.req.query();
    const present = presence(findRoom(core, c.req.param('name'))).filter(
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
      .map((record) => [record.name, presence(record)] as const)
      .filter(([, present]) => present.length > 0);
    return c.json(Object.fromEntries(rooms));
  });
}
