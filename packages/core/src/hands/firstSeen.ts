import type { Connection } from '../connection/connection';
import { readKey } from '../json/json';
import { rosterService } from '../roster/rosterService';
import { handValue } from './handValue';

/**
 * In which order this host saw hands go up. Those that were up when their owner was announced, or when this client became a host, have none:
 * they are older than all others, and only their ranks tell which was first.
 */
export function watchFirstSeen(connection: Connection): (sessionId: string) => number {
  const roster = connection.use(rosterService);
  const key = connection.wireName(handValue.key);
  const announced = new Set(roster.all().map(({ sessionId }) => sessionId));
  const seen = new Map<string, number>();
  let last = 0;

  for (const { session_id: id, userData } of roster.raw())
    if (readKey(userData, key)) seen.set(id, 0);

  roster.onChange((change) => {
    if (change.type === 'cleared') {
      announced.clear();
      seen.clear();
      return;
    }
    const { sessionId } = change.participant;
    const isUp = change.type === 'present' && Boolean(readKey(change.raw.userData, key));
    if (!isUp) seen.delete(sessionId);
    else if (!seen.has(sessionId)) seen.set(sessionId, announced.has(sessionId) ? (last += 1) : 0);
    if (change.type === 'present') announced.add(sessionId);
    else announced.delete(sessionId);
  });

  return (sessionId) => seen.get(sessionId) ?? 0;
}
