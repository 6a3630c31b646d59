import type { Atom } from 'jotai/vanilla';
import { attempt } from '../connection/attempt';
import type { Service } from '../connection/connection';
import { createLazyPart } from '../connection/lazyPart';
import { calledCode } from './calledCode';
import { floorCallsService, type FloorCue } from './floorCallsService';
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
    const { state } = connection;
    /* It keeps the place over a reload. */
    connection.use(stage);
    const { cueAtom, dismiss, onCall } = connection.use(floorCallsService);
    const floor = createLazyPart(connection, calledCode, ({ createFloorAnswer }) =>
      createFloorAnswer(connection),
    );
    connection.onDispose(
      onCall(() => void floor.run(({ lowerHand }) => lowerHand()).catch(() => undefined)),
    );

    return {
      cueAtom,
      dismiss,
      accept: () =>
        attempt(connection, 'message', floorCue.type, async () => {
          if (state.get(cueAtom)) await floor.run(({ unmute }) => unmute());
        }),
    };
  },
};
