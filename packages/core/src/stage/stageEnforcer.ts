import { atom } from 'jotai/vanilla';
import type { Connection } from '../connection/connection';
import { hostHeldService } from '../host-held/hostHeldService';
import { startTimer } from '../platform/timers';
import { rosterService } from '../roster/rosterService';
import { sessionValuesService } from '../session-values/sessionValuesService';
import { statusService } from '../status/statusService';
import { createPermissionRequests } from './permissionRequests';
import { grantOf, isNothing, isSameGrant, type CanSend } from './sendable';
import type { StageState } from './stageState';
import { stageValue } from './stageValues';

const GATHER_MS = 20;
const PACE_MS = 1_000;
const DEPUTY_MS = 2_500;
const MOST_AT_ONCE = 50;

/**
 * Has Daily enforce the stage (option `stage.enforce`): who is on it may send, who is neither on it nor a host may not.
 *
 * The acting host asks for it; another host does where that one's page does not, and then leaves alone what it finds granted. All at once,
 * at most 50 people a second.
 */
export function startStageEnforcer(connection: Connection, { idsAtom }: StageState): void {
  const enforce = connection.options.stage?.enforce ?? false;
  if (enforce === false) return;
  const { call, state } = connection;
  const roster = connection.use(rosterService);
  const hostHeld = connection.use(hostHeldService);
  const value = connection.use(sessionValuesService).open(stageValue).stateAtom;
  const requests = createPermissionRequests(connection);
  const grant = grantOf(enforce);
  const due = new Set<string>();
  let onStage: ReadonlySet<string> = new Set();
  let cancel: (() => void) | undefined;

  const actsHere = () => roster.actingHost()?.isLocal === true;
  /* Before everybody is announced, an empty stage says nothing. */
  const isKnown = () => hostHeld.isSettled() && state.get(value).isReady;

  function wantedFor(id: string): CanSend | undefined {
    const person = roster.get(id);
    if (!person || person.isHost) return undefined;
    const canSend = call.participants()[id]?.permissions?.canSend;
    if (!onStage.has(id)) return isNothing(canSend) ? undefined : false;
    const isGranted = actsHere() ? isSameGrant(canSend, grant) : !isNothing(canSend);
    return isGranted ? undefined : grant;
  }

  function enforceDue() {
    cancel = undefined;
    if (roster.local()?.isHost !== true || !isKnown()) return;
    const batch = new Map<string, CanSend>();
    for (const id of due) {
      const wanted = wantedFor(id);
      const next = wanted === undefined ? 'leave' : requests.next(id, wanted);
      if (next === 'leave') due.delete(id);
      else if (next === 'ask' && batch.size < MOST_AT_ONCE) batch.set(id, wanted ?? false);
    }
    requests.ask(batch);
    schedule(PACE_MS);
  }

  function schedule(ms: number) {
    if (cancel || due.size === 0) return;
    cancel = startTimer(actsHere() ? ms : ms + DEPUTY_MS, enforceDue);
  }

  function look(ids: Iterable<string>) {
    if (!roster.local()?.isHost) return;
    for (const id of ids) due.add(id);
    schedule(GATHER_MS);
  }
  const lookAtAll = () => look(roster.all().map(({ sessionId }) => sessionId));
  function onStageChange() {
    const before = onStage;
    onStage = new Set(state.get(idsAtom));
    look([...before, ...onStage].filter((id) => before.has(id) !== onStage.has(id)));
  }
  function stop() {
    cancel?.();
    cancel = undefined;
    due.clear();
    requests.forget();
  }

  /* Another host acts now: nothing waits for the one who is gone. */
  function onActingHost() {
    cancel?.();
    cancel = undefined;
    lookAtAll();
  }

  roster.onChange((change) => {
    if (change.type === 'cleared') return;
    const { sessionId, isLocal, isHost } = change.participant;
    if (change.type === 'gone') {
      due.delete(sessionId);
      requests.forget(sessionId);
    } else if (!isLocal) look([sessionId]);
    else if (isHost) lookAtAll();
  });
  hostHeld.onChange(() => schedule(GATHER_MS));
  const isReadyAtom = atom((get) => get(value).isReady);
  connection.onDispose(state.subscribe(idsAtom, onStageChange));
  connection.onDispose(state.subscribe(isReadyAtom, lookAtAll));
  connection.onDispose(state.subscribe(roster.actingHostIdAtom, onActingHost));
  connection.use(statusService).onStay(({ type }) => {
    if (type === 'left') stop();
  });
  connection.onDispose(stop);
  onStageChange();
  lookAtAll();
}
