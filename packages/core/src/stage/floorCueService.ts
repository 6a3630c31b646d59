import type { Atom } from 'jotai/vanilla';
import { attempt } from '../connection/attempt';
import type { Service } from '../connection/connection';
import { floorCallsService, type FloorCue } from './floorCallsService';
import { lowerCalledHand } from './lowerCalledHand';
import { watchMaySendAudio } from './maySendAudio';
import { cannotSendAudio } from './stageErrors';
import { stage } from './stage';
import { floorCue } from './stageValues';

/** The invitation to speak, one for a connection. */
export interface FloorCues {
  /** Until it is accepted, dismissed, taken back by removal from the stage, or the call is left. */
  readonly cueAtom: Atom<FloorCue | null>;
  /**
   * Turns the microphone on. Without a cue it does nothing. It waits up to 5 s for Daily to let this client send, which follows the cue where
   * the stage is enforced. Rejects as `not-allowed` where it may not send audio then.
   */
  accept(): Promise<void>;
  dismiss(): void;
}

/**
 * The floor cue of a connection.
 *
 * @example
 * ```ts
 * const { state, use } = connect(call);
 * const { accept, cueAtom } = use(floorCueService);
 * state.subscribe(cueAtom, () => state.get(cueAtom) && ask().then(accept));
 * ```
 */
export const floorCueService: Service<FloorCues> = {
  name: 'floor-cue',
  create: (connection) => {
    const { call, state } = connection;
    lowerCalledHand(connection);
    /* It keeps the place over a reload. */
    connection.use(stage);
    const { cueAtom, dismiss } = connection.use(floorCallsService);
    const maySendAudio = watchMaySendAudio(connection);

    return {
      cueAtom,
      dismiss,
      accept: () =>
        attempt(connection, 'message', floorCue.type, async () => {
          if (state.get(cueAtom) === null) return;
          if (!(await maySendAudio())) throw cannotSendAudio();
          if (state.get(cueAtom) === null) return;
          call.setLocalAudio(true);
          dismiss();
        }),
    };
  },
};
