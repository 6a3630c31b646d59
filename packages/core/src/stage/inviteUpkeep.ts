import { atom } from 'jotai/vanilla';
import type { Connection } from '../connection/connection';
import { startTimer } from '../platform/timers';
import type { Participant } from '../roster/participant';
import { rosterService } from '../roster/rosterService';
import type { SessionValue } from '../session-values/sessionValue';
import type { StageState } from './stageState';
import type { StageInvite } from './stageValues';

const KEPT_MS = 30_000;

/**
 * Clears away the invitations of those who are on stage or gone. Who has a token with a user_id keeps theirs for 30 s and finds it again after
 * a reload. The acting host does it.
 */
export function startInviteUpkeep(
  connection: Connection,
  { idsAtom }: StageState,
  value: SessionValue<readonly StageInvite[]>,
  withdraw: (sessionId: string) => Promise<void>,
): void {
  const { state } = connection;
  const roster = connection.use(rosterService);
  const timers = new Set<() => void>();

  const actsHere = () => roster.actingHost()?.isLocal === true;
  const all = () => state.get(value.stateAtom).value;
  const write = (next: readonly StageInvite[]) => void value.set(next).catch(() => undefined);
  const has = (sessionId: string) => all().some(([id]) => id === sessionId);
  const isVouched = ({ userId, sessionId }: Participant) => userId !== sessionId;

  function move(from: string, to: string) {
    write(all().map(([id, host, limit]) => [id === from ? to : id, host, limit]));
  }

  function onGone(person: Participant) {
    const { sessionId, userId } = person;
    if (!has(sessionId)) return;
    const isSame = (other: Participant) => other.userId === userId && !has(other.sessionId);
    const back = isVouched(person) ? roster.all().find(isSame) : undefined;
    if (back) return move(sessionId, back.sessionId);
    const end = () => {
      if (actsHere() && !roster.get(sessionId)) void withdraw(sessionId).catch(() => undefined);
    };
    if (!isVouched(person)) return end();
    const cancel = startTimer(KEPT_MS, () => {
      timers.delete(cancel);
      end();
    });
    timers.add(cancel);
  }

  function onPresent(person: Participant) {
    if (!isVouched(person) || has(person.sessionId)) return;
    const left = all().find(
      ([id]) => !roster.get(id) && roster.recall(id)?.userId === person.userId,
    );
    if (left) move(left[0], person.sessionId);
  }

  const placedAtom = atom((get) => {
    const onStage = new Set(get(idsAtom));
    return get(value.stateAtom).value.some(([id]) => onStage.has(id));
  });
  const clearPlaced = () => {
    if (!actsHere() || !state.get(placedAtom)) return;
    const onStage = new Set(state.get(idsAtom));
    write(all().filter(([id]) => !onStage.has(id)));
  };

  connection.onDispose(state.subscribe(placedAtom, clearPlaced));
  roster.onChange((change) => {
    if (change.type === 'cleared' || !actsHere() || all().length === 0) return;
    if (change.type === 'gone') onGone(change.participant);
    else onPresent(change.participant);
  });
  connection.onDispose(() => timers.forEach((cancel) => cancel()));
}
