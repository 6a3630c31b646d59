import type { Atom } from 'jotai/vanilla';
import { attempt } from '../connection/attempt';
import type { Connection, Service } from '../connection/connection';
import { handsService } from '../hands/handsService';
import { messageService } from '../messages/messageService';
import { participantValuesService } from '../participant-values/participantValuesService';
import { rosterService } from '../roster/rosterService';
import { statusService } from '../status/statusService';
import { watchAbsences } from './absences';
import type { OwnStage, StageEntry } from './stageEntry';
import { cannotRequest, nobodyToObey, notInTheCall, stageFull } from './stageErrors';
import { createStageState } from './stageState';
import { floorCue, stageLeave, stageRequestValue } from './stageValues';
import { startStageWriter } from './stageWriter';

/** The stage of one connection. Actions reject with typed errors, which `onEvent` hears of too. */
export interface Stage {
  readonly onStageAtom: Atom<readonly StageEntry[]>;
  readonly requestsAtom: Atom<readonly StageEntry[]>;
  readonly ownAtom: Atom<OwnStage>;
  /** Asks the hosts to be brought on stage. Rejects as `not-joined`. */
  request(): Promise<void>;
  /** Takes the request back. */
  cancel(): Promise<void>;
  /** Goes off the stage; a host's client does it. Rejects as `not-allowed` when no host is in the call. */
  leave(): Promise<void>;
  /**
   * Hosts only: brings somebody on stage, takes their hand down and tells them in private that they have the floor; those who are on stage
   * already are told again. Rejects as `not-host`, `unknown-recipient` or `stage-full`.
   */
  bring(sessionId: string, limit: number): Promise<void>;
  /** Hosts only. */
  remove(sessionId: string): Promise<void>;
}

/** The stage of a connection. */
export const stageService: Service<Stage> = {
  name: 'stage',
  create: (connection: Connection) => {
    const { state } = connection;
    const roster = connection.use(rosterService);
    const hands = connection.use(handsService);
    const messages = connection.use(messageService);
    const values = connection.use(participantValuesService);
    const status = connection.use(statusService);
    const stageState = createStageState(connection, watchAbsences(connection));
    const { idsAtom, onStageAtom, ownAtom, requestsAtom } = stageState;
    const { place } = startStageWriter(connection, stageState);
    const { localAtom } = values.track(stageRequestValue);

    const act = <T>(run: () => Promise<T>) => attempt(connection, 'session-value', 'stage', run);
    const cancel = async () => {
      if (state.get(localAtom)) await values.set(stageRequestValue, false);
    };
    const clearFulfilled = () => {
      if (state.get(ownAtom) === 'on') void cancel().catch(() => undefined);
    };
    connection.onDispose(state.subscribe(ownAtom, clearFulfilled));
    clearFulfilled();

    return {
      onStageAtom,
      requestsAtom,
      ownAtom,
      request: () =>
        act(async () => {
          if (!status.isJoined()) throw cannotRequest();
          if (state.get(ownAtom) === 'off') await values.set(stageRequestValue, true);
        }),
      cancel: () => act(cancel),
      leave: () =>
        act(async () => {
          const local = roster.local();
          if (!local || state.get(ownAtom) !== 'on') return;
          if (local.isHost) return place(local.sessionId, false);
          const { recipients } = await messages.send(stageLeave, {}, { to: { role: 'host' } });
          if (recipients === 0) throw nobodyToObey();
        }),
      bring: (sessionId, limit) =>
        act(async () => {
          const ids = state.get(idsAtom);
          if (roster.local()?.isHost) {
            if (!roster.get(sessionId)) throw notInTheCall(sessionId);
            if (!ids.includes(sessionId) && ids.length >= limit) throw stageFull(limit);
          }
          const isHandUp = state.get(hands.queueAtom).some((hand) => hand.sessionId === sessionId);
          const placed = place(sessionId, true);
          await Promise.all([placed, isHandUp && hands.lower(sessionId).catch(() => undefined)]);
          if (!roster.get(sessionId)?.isLocal) await messages.send(floorCue, {}, { to: sessionId });
        }),
      remove: (sessionId) => act(() => place(sessionId, false)),
    };
  },
};
