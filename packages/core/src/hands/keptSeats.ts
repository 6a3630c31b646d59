import type { Connection } from '../connection/connection';
import { startTimer } from '../platform/timers';
import { rosterService } from '../roster/rosterService';
import type { KeptSeats } from './editHandList';
import { seatOf } from './handList';

const KEPT_MS = 30_000;

/** Keeps the place of those who lost the connection for 30 s, where a token's user_id tells who comes back. */
export function createKeptSeats(connection: Connection, onChange: () => void) {
  const roster = connection.use(rosterService);
  const kept = new Map<string, { seat: string; cancel: () => void }>();
  const moved = new Map<string, string>();

  function keep(userId: string, seat: string) {
    forget(userId);
    const expire = () => {
      kept.delete(userId);
      onChange();
    };
    kept.set(userId, { seat, cancel: startTimer(KEPT_MS, expire) });
  }

  function forget(userId: string) {
    kept.get(userId)?.cancel();
    kept.delete(userId);
  }

  function take(userId: string, before: string, seat: string) {
    moved.set(seat, before);
    keep(userId, seat);
    onChange();
  }

  roster.onChange((change) => {
    if (change.type === 'cleared') {
      [...kept.keys()].forEach(forget);
      moved.clear();
      return;
    }
    const { sessionId, userId } = change.participant;
    const isVouched = userId !== sessionId;
    if (!isVouched) return;
    const seat = seatOf(sessionId);
    const before = kept.get(userId)?.seat;
    if (change.type === 'gone') {
      moved.delete(seat);
      keep(userId, seat);
    } else if (before !== undefined && before !== seat) take(userId, before, seat);
  });
  connection.onDispose(() => [...kept.keys()].forEach(forget));

  return {
    /** Somebody of that user_id had the seat before this page was there. */
    restore: (userId: string, seat: string) => {
      const back = roster.all().find((one) => one.userId === userId);
      if (back) take(userId, seat, seatOf(back.sessionId));
      else keep(userId, seat);
    },
    /** Whose seats they are, of those who are away. */
    owners: () => [...kept].map(([userId, { seat }]) => [seat, userId] as const),
    current: (): KeptSeats => ({
      kept: new Set([...kept.values()].map(({ seat }) => seat)),
      moved,
    }),
  };
}
