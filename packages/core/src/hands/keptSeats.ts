import type { Connection } from '../connection/connection';
import { startTimer } from '../platform/timers';
import { rosterService } from '../roster/rosterService';
import { seatOf } from './handList';
import type { KeptSeats } from './editHandList';

const KEPT_MS = 30_000;

/** Keeps the place of those who lost the connection for 30 s, where a token's user_id tells who comes back. */
export function createKeptSeats(connection: Connection, onExpired: () => void) {
  const roster = connection.use(rosterService);
  const gone = new Map<string, { seat: string; cancel: () => void }>();
  const moved = new Map<string, string>();

  function forget(userId: string) {
    const entry = gone.get(userId);
    entry?.cancel();
    gone.delete(userId);
    return entry?.seat;
  }

  roster.onChange((change) => {
    if (change.type === 'cleared') {
      [...gone.keys()].forEach(forget);
      moved.clear();
      return;
    }
    const { isLocal, sessionId, userId } = change.participant;
    if (isLocal || userId === sessionId) return;
    if (change.type === 'gone') {
      forget(userId);
      moved.delete(seatOf(sessionId));
      const expire = () => {
        gone.delete(userId);
        onExpired();
      };
      gone.set(userId, { seat: seatOf(sessionId), cancel: startTimer(KEPT_MS, expire) });
      return;
    }
    const before = forget(userId);
    if (before !== undefined) moved.set(seatOf(sessionId), before);
  });
  connection.onDispose(() => [...gone.keys()].forEach(forget));

  return {
    current: (): KeptSeats => ({
      kept: new Set([...gone.values()].map(({ seat }) => seat)),
      moved,
    }),
  };
}
