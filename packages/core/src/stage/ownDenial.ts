import { atom, type Atom } from 'jotai/vanilla';
import type { Connection } from '../connection/connection';
import type { Sender } from '../messages/sender';
import { participantValuesService } from '../participant-values/participantValuesService';
import { startTimer } from '../platform/timers';
import { statusService } from '../status/statusService';
import { stageRequestValue } from './stageValues';

/** How long a request stays declined. */
export const DENIED_MS = 30_000;

/** A host, or the server, declined this client's request to come on stage. */
export interface StageDenial {
  readonly from: Sender;
  /** When it came: this machine's clock, ms. */
  readonly at: number;
}

/** What became of the own request where hosts decline it. */
export interface OwnDenial {
  /** Declined less than 30 s ago, so asking again has to wait. */
  readonly denialAtom: Atom<StageDenial | null>;
  /** Takes the request back. */
  obey(denial: StageDenial): void;
}

/** Makes it. */
export function createOwnDenial(connection: Connection): OwnDenial {
  const { state } = connection;
  const values = connection.use(participantValuesService);
  const { localAtom } = values.track(stageRequestValue);
  const denialAtom = atom<StageDenial | null>(null);
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

  return {
    denialAtom,
    obey: (denial) => {
      if (!state.get(localAtom)) return;
      void values.set(stageRequestValue, false).catch(() => undefined);
      set(denial);
    },
  };
}
