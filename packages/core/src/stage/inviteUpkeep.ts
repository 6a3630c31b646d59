import { atom } from 'jotai/vanilla';
import type { Connection } from '../connection/connection';
import { startTimer } from '../platform/timers';
import type { Participant } from '../roster/participant';
import { rosterService } from '../roster/rosterService';
import type { SessionValue } from '../session-values/sessionValue';
import type { Returns } from './returns';
import { isSamePerson } from './samePerson';
import type { StageState } from './stageState';
import type { StageInvite } from './stageValues';

const KEPT_MS = 30_000;

/**
 * Clears away the invitations of those who are on stage or gone. Who can be known again keeps theirs for 30 s and finds it after a reload. The
 * acting host does it.
 */
export function startInviteUpkeep(
  connection: Connection,
  { idsAtom }: StageState,
  returns: Returns,
  value: SessionValue<readonly StageInvite[]>,
  withdraw: (sessionId: string) => Promise<void>,
  forget: (sessionId: string) => void,
): void {
  const { state } = connection;
  const roster = connection.use(rosterService);
  const timers = new Set<() => void>();

  const actsHere = () => roster.actingHost()?.isLocal === true;
  const all = () => state.get(value.stateAtom).value;
  const write = (next: readonly StageInvite[]) => void value.set(next).catch(() => undefined);
  const has = (sessionId: string) => all().some(([id]) => id === sessionId);

  const move = (from: string, to: string) => {
    forget(from);
    write(all().map(([id, host, limit]) => [id === from ? to : id, host, limit]));
  };

  function onGone({ sessionId }: Participant) {
    const end = () => {
      if (actsHere() && !roster.get(sessionId)) void withdraw(sessionId).catch(() => undefined);
    };
    if (!has(sessionId)) return;
    if (!returns.canTell(sessionId)) return end();
    const other = roster.all().find((one) => isSamePerson(roster, one.sessionId, sessionId));
    if (other) return move(sessionId, other.sessionId);
    const cancel = startTimer(KEPT_MS, () => {
      timers.delete(cancel);
      if (has(sessionId)) end();
    });
    timers.add(cancel);
  }

  const isPlaced = (ids: readonly string[], [invited]: StageInvite) =>
    ids.some((id) => isSamePerson(roster, id, invited));
  const placedAtom = atom((get) => {
    const onStage = get(idsAtom);
    return get(value.stateAtom).value.some((invite) => isPlaced(onStage, invite));
  });
  const clearPlaced = () => {
    if (!actsHere() || !state.get(placedAtom)) return;
    const onStage = state.get(idsAtom);
    write(all().filter((invite) => !isPlaced(onStage, invite)));
  };

  connection.onDispose(state.subscribe(placedAtom, clearPlaced));
  clearPlaced();
  roster.onChange((change) => {
    if (change.type === 'cleared' || !actsHere() || all().length === 0) return;
    if (change.type === 'gone') onGone(change.participant);
  });
  returns.watch({ ids: () => all().map(([id]) => id), move });
  connection.onDispose(() => timers.forEach((cancel) => cancel()));
}
