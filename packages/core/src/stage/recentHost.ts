import { atom, type Atom } from 'jotai/vanilla';
import type { Connection } from '../connection/connection';
import { startTimer } from '../platform/timers';
import { rosterService } from '../roster/rosterService';

const GRACE_MS = 30_000;

/** Whether a host is in the call, or was within the last 30 s of this stay: long enough for a reload of theirs. */
export function watchRecentHost(connection: Connection): Atom<boolean> {
  const { state } = connection;
  const { actingHostIdAtom, localIdAtom } = connection.use(rosterService);
  const graceAtom = atom(false);
  let cancel: (() => void) | undefined;

  const isPresentAtom = atom((get) => get(actingHostIdAtom) !== null);
  const setGrace = (isOn: boolean) => {
    cancel?.();
    cancel = isOn ? startTimer(GRACE_MS, () => setGrace(false)) : undefined;
    state.update((set) => set(graceAtom, isOn));
  };
  connection.onDispose(
    state.subscribe(isPresentAtom, () => {
      setGrace(!state.get(isPresentAtom) && state.get(localIdAtom) !== null);
    }),
  );
  connection.onDispose(() => cancel?.());
  return atom((get) => get(isPresentAtom) || (get(graceAtom) && get(localIdAtom) !== null));
}
