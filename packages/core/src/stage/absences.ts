import { atom, type Atom } from 'jotai/vanilla';
import type { Connection } from '../connection/connection';
import { startTimer } from '../platform/timers';
import { rosterService } from '../roster/rosterService';
import { sessionValuesService } from '../session-values/sessionValuesService';
import { stageValue } from './stageValues';

const LONGEST_AWAY_MS = 30_000;

/** Those on stage who have not been in the call for 30 s, as this client sees it. */
export function watchAbsences(connection: Connection): Atom<ReadonlySet<string>> {
  const { state } = connection;
  const roster = connection.use(rosterService);
  const value = connection.use(sessionValuesService).open(stageValue).stateAtom;
  const expiredAtom = atom<ReadonlySet<string>>(new Set<string>());
  const timers = new Map<string, () => void>();

  const absentAtom = atom((get) => {
    if (get(roster.localIdAtom) === null) return [];
    return get(value).value.filter((id) => get(roster.participantAtom(id)) === null);
  });

  function look() {
    const absent = new Set(state.get(absentAtom));
    for (const [id, cancel] of timers) {
      if (absent.has(id)) continue;
      cancel();
      timers.delete(id);
      setExpired((ids) => ids.delete(id));
    }
    for (const id of absent) {
      if (timers.has(id)) continue;
      timers.set(
        id,
        startTimer(LONGEST_AWAY_MS, () => setExpired((ids) => ids.add(id))),
      );
    }
  }

  function setExpired(change: (ids: Set<string>) => void) {
    const ids = new Set(state.get(expiredAtom));
    const before = ids.size;
    change(ids);
    if (ids.size !== before) state.update((set) => set(expiredAtom, ids));
  }

  const unsubscribe = state.subscribe(absentAtom, look);
  connection.onDispose(() => {
    unsubscribe();
    for (const cancel of timers.values()) cancel();
  });
  look();
  return expiredAtom;
}
