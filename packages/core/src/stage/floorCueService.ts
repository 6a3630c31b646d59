import { atom, type Atom } from 'jotai/vanilla';
import { attempt } from '../connection/attempt';
import type { Service } from '../connection/connection';
import { handsService } from '../hands/handsService';
import { messageService } from '../messages/messageService';
import type { Sender } from '../messages/sender';
import { statusService } from '../status/statusService';
import { watchMaySendAudio } from './maySendAudio';
import { cannotSendAudio } from './stageErrors';
import { stageService } from './stageService';
import { floorCue } from './stageValues';

/** A host, or the server, gave this client the floor. */
export interface FloorCue {
  readonly from: Sender;
  /** When it came: this machine's clock, ms. */
  readonly at: number;
}

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

/** The floor cue of a connection. */
export const floorCueService: Service<FloorCues> = {
  name: 'floor-cue',
  create: (connection) => {
    const { call, state } = connection;
    const hands = connection.use(handsService);
    const stage = connection.use(stageService);
    const cueAtom = atom<FloorCue | null>(null);
    let own = state.get(stage.ownAtom);

    const maySendAudio = watchMaySendAudio(connection);
    const setCue = (cue: FloorCue | null) => state.update((set) => set(cueAtom, cue));
    const dismiss = () => setCue(null);
    const unsubscribers = [
      connection.use(messageService).subscribe(floorCue, (_, { sender, receivedAt }) => {
        setCue({ from: sender, at: receivedAt });
        void hands.lowerOwn().catch(() => undefined);
      }),
      state.subscribe(stage.ownAtom, () => {
        const before = own;
        own = state.get(stage.ownAtom);
        if (before === 'on' && own !== 'on') dismiss();
      }),
    ];
    connection.use(statusService).onStay(({ type }) => {
      if (type === 'left') dismiss();
    });
    connection.onDispose(() => unsubscribers.forEach((unsubscribe) => unsubscribe()));

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
