import { atom } from 'jotai/vanilla';
import type { Connection } from '../connection/connection';
import { messageService } from '../messages/messageService';
import { startTimer } from '../platform/timers';
import { rosterService } from '../roster/rosterService';
import { sessionValuesService } from '../session-values/sessionValuesService';
import { statusService } from '../status/statusService';
import type { StageState } from './stageState';
import { stageLeave, stageValue } from './stageValues';

const INSIST_MS = 5_000;
const DEPUTY_MS = 2_000;

/** The hosts' side of the stage. */
export interface StageWriter {
  /** Puts somebody on stage or takes them off. Rejects as `not-host` or `not-joined`. */
  place(sessionId: string, isOn: boolean): Promise<void>;
}

/** Starts the hosts' side on a connection: writing, obeying `stage-leave`, and clearing away those who are gone. */
export function startStageWriter(connection: Connection, { idsAtom }: StageState): StageWriter {
  const { state } = connection;
  const roster = connection.use(rosterService);
  const value = connection.use(sessionValuesService).open(stageValue);
  const recent = new Map<string, { isOn: boolean; forget: () => void }>();
  const timers = new Set<() => void>();

  const isOnStage = (id: string) => state.get(idsAtom).includes(id);
  const actsHere = () => roster.actingHost()?.isLocal === true;
  const writeQuietly = (ids: readonly string[]) => void value.set([...ids]).catch(() => undefined);

  async function place(sessionId: string, isOn: boolean) {
    if (roster.local()?.isHost) insist(sessionId, isOn);
    await value.set(withPlaced(state.get(idsAtom), sessionId, isOn));
  }

  function insist(sessionId: string, isOn: boolean) {
    recent.get(sessionId)?.forget();
    const forget = startTimer(INSIST_MS, () => recent.delete(sessionId));
    recent.set(sessionId, { isOn, forget });
  }

  /* Two hosts who write at once overrule each other: what was decided here a moment ago is decided again, on top of the other's. */
  const isOverruledAtom = atom((get) => get(value.stateAtom).status === 'overruled');
  function repeatOverruled() {
    if (!state.get(isOverruledAtom) || !roster.local()?.isHost) return;
    const now = state.get(idsAtom);
    const next = [...recent].reduce((ids, [id, { isOn }]) => withPlaced(ids, id, isOn), now);
    if (next.join() !== now.join()) writeQuietly(next);
  }

  const leftoverAtom = atom((get) => get(value.stateAtom).value.length - get(idsAtom).length);
  function clearAway() {
    if (actsHere() && state.get(leftoverAtom) > 0) writeQuietly(state.get(idsAtom));
  }

  function takeOff(sessionId: string) {
    if (isOnStage(sessionId)) writeQuietly(withPlaced(state.get(idsAtom), sessionId, false));
  }
  connection.onDispose(
    connection.use(messageService).subscribe(stageLeave, (_, { sender }) => {
      if (sender.kind !== 'participant' || !roster.local()?.isHost) return;
      const { sessionId } = sender;
      if (actsHere()) return takeOff(sessionId);
      if (!isOnStage(sessionId)) return;
      /* The acting host may be on a page without a stage. */
      const cancel = startTimer(DEPUTY_MS, () => {
        timers.delete(cancel);
        if (roster.local()?.isHost) takeOff(sessionId);
      });
      timers.add(cancel);
    }),
  );
  connection.onDispose(state.subscribe(isOverruledAtom, repeatOverruled));
  connection.onDispose(state.subscribe(leftoverAtom, clearAway));
  connection.onDispose(state.subscribe(roster.actingHostIdAtom, clearAway));
  connection.use(statusService).onStay(({ type }) => {
    if (type === 'left') stop();
  });
  connection.onDispose(stop);

  function stop() {
    for (const { forget } of recent.values()) forget();
    for (const cancel of timers) cancel();
    recent.clear();
    timers.clear();
  }

  return { place };
}

function withPlaced(ids: readonly string[], sessionId: string, isOn: boolean): readonly string[] {
  if (!isOn) return ids.filter((id) => id !== sessionId);
  return ids.includes(sessionId) ? ids : [...ids, sessionId];
}
