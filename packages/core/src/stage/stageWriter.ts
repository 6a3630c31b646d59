import { atom } from 'jotai/vanilla';
import type { Connection } from '../connection/connection';
import { createDecisions } from '../host-held/decisions';
import { startTimer } from '../platform/timers';
import { rosterService } from '../roster/rosterService';
import { sessionValuesService } from '../session-values/sessionValuesService';
import { statusService } from '../status/statusService';
import type { Returns } from './returns';
import { isSamePerson } from './samePerson';
import type { StageState } from './stageState';
import { stageValue } from './stageValues';

const DEPUTY_MS = 2_000;

/** The hosts' side of the stage. */
export interface StageWriter {
  /**
   * Puts somebody on stage, in the place of another device of theirs, or takes them off without a limit. Where two hosts fill the last
   * place at once, one of them stays below. Rejects as `not-host` or `not-joined`.
   */
  place(sessionId: string, limit: number | undefined): Promise<void>;
  /** They want to go off the stage. */
  obeyLeave(sessionId: string): void;
}

/**
 * Starts the hosts' side on a connection: writing, obeying who leaves, clearing away those who are gone, and giving those who are back their
 * place.
 */
export function startStageWriter(
  connection: Connection,
  { idsAtom }: StageState,
  returns: Returns,
  onBack: (sessionId: string) => void,
): StageWriter {
  const { state } = connection;
  const roster = connection.use(rosterService);
  const value = connection.use(sessionValuesService).open(stageValue);
  const timers = new Set<() => void>();

  const isOnStage = (id: string) => state.get(idsAtom).includes(id);
  const actsHere = () => roster.actingHost()?.isLocal === true;
  const read = () => state.get(idsAtom);
  const decisions = createDecisions(connection, value, read, () => roster.local()?.isHost === true);
  const writeQuietly = (ids: readonly string[]) => void value.set([...ids]).catch(() => undefined);

  const leftoverAtom = atom((get) => get(value.stateAtom).value.length - get(idsAtom).length);
  function clearAway() {
    if (actsHere() && state.get(leftoverAtom) > 0) writeQuietly(state.get(idsAtom));
  }

  function takeOff(sessionId: string) {
    if (isOnStage(sessionId)) writeQuietly(without(sessionId)(state.get(idsAtom)));
  }
  function obeyLeave(sessionId: string) {
    decisions.forget(sessionId);
    if (actsHere()) return takeOff(sessionId);
    if (!isOnStage(sessionId)) return;
    /* The acting host may be on a page without a stage. */
    const cancel = startTimer(DEPUTY_MS, () => {
      timers.delete(cancel);
      if (roster.local()?.isHost) takeOff(sessionId);
    });
    timers.add(cancel);
  }
  returns.watch({
    ids: read,
    move: (from, to) => {
      decisions.forget(from);
      writeQuietly(read().map((id) => (id === from ? to : id)));
    },
    greet: onBack,
  });
  connection.onDispose(state.subscribe(leftoverAtom, clearAway));
  connection.onDispose(state.subscribe(roster.actingHostIdAtom, clearAway));
  connection.use(statusService).onStay(({ type }) => {
    if (type === 'left') stop();
  });
  connection.onDispose(stop);
  clearAway();

  function stop() {
    decisions.stop();
    for (const cancel of timers) cancel();
    timers.clear();
  }

  const without = (sessionId: string) => (ids: readonly string[]) =>
    ids.filter((id) => !isSamePerson(roster, id, sessionId));
  const added = (sessionId: string, limit: number) => (ids: readonly string[]) => {
    const isOn = ids.some((id) => isSamePerson(roster, id, sessionId));
    return isOn || ids.length >= limit || !roster.get(sessionId) ? ids : [...ids, sessionId];
  };
  const placed = (sessionId: string, limit: number) => (ids: readonly string[]) => {
    const isOther = (id: string) => isSamePerson(roster, id, sessionId);
    if (ids.includes(sessionId) || !ids.some(isOther)) return added(sessionId, limit)(ids);
    return ids.map((id) => (isOther(id) ? sessionId : id));
  };

  return {
    obeyLeave,
    place: (sessionId, limit) =>
      limit === undefined
        ? decisions.decide(sessionId, without(sessionId))
        : decisions.decide(sessionId, placed(sessionId, limit), added(sessionId, limit)),
  };
}
