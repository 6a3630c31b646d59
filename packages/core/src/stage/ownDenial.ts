import type { Connection } from '../connection/connection';
import type { Sender } from '../messages/sender';
import { participantValuesService } from '../participant-values/participantValuesService';
import { startTimer } from '../platform/timers';
import { statusService } from '../status/statusService';
import type { StageState } from './stageState';
import { stageRequestValue } from './stageValues';

/** How long a request stays declined. */
export const DENIED_MS = 30_000;

/** A host, or the server, declined this client's request to come on stage. */
export interface StageDenial {
  readonly from: Sender;
  /** When it came: this machine's clock, ms. */
  readonly at: number;
}

/** Makes what takes the own request back where a host declined it. */
export function createOwnDenial(
  connection: Connection,
  { denialAtom }: StageState,
): (denial: StageDenial) => void {
  const { state } = connection;
  const values = connection.use(participantValuesService);
  const { localAtom } = values.track(stageRequestValue);
  let cancel: (() => void) | undefined;

  function set(denial: StageDenial | null) {
    cancel?.();
    cancel = denial ? startTimer(DENIED_MS, () => set(null)) : undefined;
    state.update((write) => write(denialAtom, denial));
  }
  connection.use(statusService).onStay(({ type }) => {
    if (type === 'left') set(null);
  });
  connection.onDispose(() => cancel?.());

  return (denial) => {
    if (!state.get(localAtom)) return;
    void values.set(stageRequestValue, false).catch(() => undefined);
    set(denial);
  };
}
