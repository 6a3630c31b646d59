import type { Connection } from '../connection/connection';
import { startTimer } from '../platform/timers';
import { rosterService } from '../roster/rosterService';
import { sessionDataService } from '../session-data/sessionDataService';
import { statusService } from '../status/statusService';
import { mergeSessionData } from './mergeSessionData';
import { REGISTER_PREFIX, registerKey } from './register';

const IDLE_MS = 10_000;

/** The acting host, or the earliest to join without one, deletes registers whose writers are gone. */
export function startRegisterSweep(connection: Connection): void {
  const { call } = connection;
  const roster = connection.use(rosterService);
  const status = connection.use(statusService);
  const sessionData = connection.use(sessionDataService);
  let orphans = new Set<string>();
  let cancel: (() => void) | undefined;

  const isMine = () => {
    const first = connection.state.get(roster.idsAtom)[0];
    return (roster.actingHost()?.sessionId ?? first) === roster.local()?.sessionId;
  };
  const isRegister = (key: string) => key.startsWith(REGISTER_PREFIX);
  const registers = () => [...sessionData.entries()].map(([key]) => key).filter(isRegister);
  const findOrphans = () => {
    const present = new Set(roster.all().map(({ sessionId }) => registerKey(sessionId)));
    return new Set(registers().filter((key) => !present.has(key)));
  };
  const sweep = () => {
    cancel = undefined;
    if (!status.isJoined()) return;
    const now = findOrphans();
    const gone = [...now].filter((key) => orphans.has(key));
    orphans = now;
    if (gone.length > 0 && isMine()) {
      mergeSessionData(call, Object.fromEntries(gone.map((key) => [key, undefined])));
    }
    if (registers().length > 0) schedule();
  };
  /* Everybody is looked through once in a while, not with each event. */
  const schedule = () => {
    cancel ??= startTimer(IDLE_MS, sweep);
  };

  sessionData.onChange((changed) => {
    if (!cancel && changed !== null && [...changed].some(isRegister)) schedule();
  });
  if (registers().length > 0) schedule();
  connection.onDispose(() => cancel?.());
}
