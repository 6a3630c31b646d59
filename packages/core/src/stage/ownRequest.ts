import { atom } from 'jotai/vanilla';
import type { Connection } from '../connection/connection';
import { participantValuesService } from '../participant-values/participantValuesService';
import { rosterService } from '../roster/rosterService';
import { statusService } from '../status/statusService';
import { mayNotRequest } from './mayNotRequest';
import type { StageState } from './stageState';
import { stageRequestValue } from './stageValues';

/**
 * Why nobody can be asked to come on stage: the call is not joined, Daily shows this participant to nobody (`hasPresence: false`), or a host
 * has declined within the last 30 s.
 */
export type RequestDisabledReason = 'not-joined' | 'no-presence' | 'denied';

/** This client's own request to come on stage. */
export function createOwnRequest(connection: Connection, { denialAtom, ownAtom }: StageState) {
  const { call, state } = connection;
  const { statusAtom, isJoined } = connection.use(statusService);
  const values = connection.use(participantValuesService);
  const { localAtom } = values.track(stageRequestValue);
  const isHiddenAtom = atom(isHidden());

  function isHidden() {
    return isJoined() && call.participants().local?.permissions?.hasPresence === false;
  }
  connection.use(rosterService).onChange((change) => {
    if (change.type === 'present' && change.participant.isLocal)
      state.update((set) => set(isHiddenAtom, isHidden()));
  });

  const disabledReasonAtom = atom((get): RequestDisabledReason | undefined => {
    const status = get(statusAtom);
    if (status !== 'ready' && status !== 'reconnecting') return 'not-joined';
    if (get(isHiddenAtom)) return 'no-presence';
    return get(denialAtom) ? 'denied' : undefined;
  });
  const cancel = async () => {
    if (state.get(localAtom)) await values.set(stageRequestValue, false);
  };

  return {
    disabledReasonAtom,
    cancel,
    request: async () => {
      const reason = state.get(disabledReasonAtom);
      if (reason) throw mayNotRequest(reason);
      if (state.get(ownAtom) === 'off') await values.set(stageRequestValue, true);
    },
  };
}
