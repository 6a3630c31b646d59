import type { Connection } from '../connection/connection';
import type { Json } from '../json/json';
import { rosterService } from '../roster/rosterService';
import { HIGHEST_N, type HostEntry } from './entry';
import { hostHeldService } from './hostHeldService';
import { checkHostValueSize } from './sizes';

/** Writes the next version into our own slot. Throws when it does not fit, rejects when Daily refuses. */
export function writeHostHeld(
  connection: Connection,
  key: string,
  value: Json,
): Promise<HostEntry> {
  const hostHeld = connection.use(hostHeldService);
  const own = hostHeld.own();
  const by = (connection.use(rosterService).local()?.sessionId ?? '').slice(0, 8);
  const n = Math.min((hostHeld.get(key)?.n ?? 0) + 1, HIGHEST_N);
  const entry = { n, by, value };
  own.set(key, entry);
  checkHostValueSize(key, own);
  return hostHeld.publish(own).then(() => entry);
}
