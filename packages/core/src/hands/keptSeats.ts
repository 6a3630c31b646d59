import type { Atom } from 'jotai/vanilla';
import type { Connection } from '../connection/connection';
import { startTimer } from '../platform/timers';
import { rosterService } from '../roster/rosterService';
import type { DepartedHand } from './departedHands';
import type { KeptSeats } from './editHandList';
import { seatOf } from './handList';

const KEPT_MS = 30_000;

/**
 * Keeps the place of those who lost the connection for 30 s, where a token's user_id tells who comes back; also of those who had left when
 * this client became a host.
 */
export function createKeptSeats(
  connection: Connection,
  departedAtom: Atom<ReadonlyMap<string, DepartedHand>>,
  onChange: () => void,
) {
  const roster = connection.use(rosterService);
  const kept = new Map<string, { seat: string; cancel: () => void }>();
  const moved = new Map<string, string>();
  const listeners: ((before: string, seat: string) => void)[] = [];

  function keep(userId: string, seat: string, ms = KEPT_MS) {
    forget(userId);
    const expire = () => {
      kept.delete(userId);
      onChange();
    };
    kept.set(userId, { seat, cancel: startTimer(ms, expire) });
  }

  function forget(userId: string) {
    kept.get(userId)?.cancel();
    kept.delete(userId);
  }

  function take(userId: string, before: string, seat: string) {
    moved.set(seat, before);
    for (const listener of listeners) listener(before, seat);
    keep(userId, seat);
  }

  function restore(userId: string, seat: string, ms?: number) {
    const back = roster.all().find((one) => one.userId === userId);
    if (back) take(userId, seat, seatOf(back.sessionId));
    else keep(userId, seat, ms);
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
    } else if (before !== undefined && before !== seat) {
      take(userId, before, seat);
      onChange();
    }
  });
  for (const [seat, { leftAt, userId }] of connection.state.get(departedAtom)) {
    const left = leftAt + KEPT_MS - Date.now();
    if (left > 0) restore(userId, seat, left);
  }
  connection.onDispose(() => [...kept.keys()].forEach(forget));

  return {
    /** Somebody of that user_id had the seat before this page was there. */
    restore: (userId: string, seat: string) => {
      restore(userId, seat);
      onChange();
    },
    /** Told when somebody is back, with the seat that was kept and the new one. */
    onMove: (listener: (before: string, seat: string) => void) => void listeners.push(listener),
    /** Whose seats they are, of those who are away. */
    owners: () => [...kept].map(([userId, { seat }]) => [seat, userId] as const),
    current: (): KeptSeats => ({
      kept: new Set([...kept.values()].map(({ seat }) => seat)),
      moved,
    }),
  };
}
