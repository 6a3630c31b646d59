import { atom, type Atom } from 'jotai/vanilla';
import type { Connection } from '../connection/connection';
import type { Participant } from '../roster/participant';
import { rosterService } from '../roster/rosterService';
import { seatOf } from './handList';

const MOST_KEPT = 200;

/** Somebody who left; `leftAt` is this machine's clock, ms. */
export type DepartedHand = Participant & { readonly leftAt: number };

/** Who left during this stay, by seat, the last 200: the hosts’ list says whose place is kept, this says whose it is. */
export function watchDepartedHands(
  connection: Connection,
): Atom<ReadonlyMap<string, DepartedHand>> {
  const { state } = connection;
  const departedAtom = atom<ReadonlyMap<string, DepartedHand>>(new Map());

  connection.use(rosterService).onChange((change) => {
    if (change.type === 'present') return;
    if (change.type === 'cleared') return state.update((set) => set(departedAtom, new Map()));
    /* Only a token’s user_id tells who comes back. */
    const { sessionId, userId } = change.participant;
    if (userId === sessionId) return;
    const one = { ...change.participant, leftAt: Date.now() };
    const all = [...state.get(departedAtom), [seatOf(sessionId), one] as const];
    state.update((set) => set(departedAtom, new Map(all.slice(-MOST_KEPT))));
  });
  return departedAtom;
}
