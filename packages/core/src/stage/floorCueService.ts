import { atom, type Atom } from 'jotai/vanilla';
import { attempt } from '../connection/attempt';
import type { Service } from '../connection/connection';
import { handsService } from '../hands/handsService';
import { readKey } from '../json/json';
import { messageService } from '../messages/messageService';
import type { Sender } from '../messages/sender';
import { startTimer } from '../platform/timers';
import { statusService } from '../status/statusService';
import { watchMaySendAudio } from './maySendAudio';
import { cannotSendAudio } from './stageErrors';
import { stageService } from './stageService';
import { floorCue } from './stageValues';

const LONGEST_PLACING_MS = 10_000;

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
    let placing: { cue: FloorCue; cancel: () => void } | undefined;
    const setCue = (cue: FloorCue | null) => state.update((set) => set(cueAtom, cue));
    const dismiss = () => setCue(null);
    const take = (cue: FloorCue) => {
      setCue(cue);
      void hands.lowerOwn().catch(() => undefined);
    };
    const stopWaiting = () => {
      placing?.cancel();
      placing = undefined;
    };
    const waitForPlace = (cue: FloorCue, onExpire: () => void) => {
      stopWaiting();
      const expire = () => {
        placing = undefined;
        onExpire();
      };
      placing = { cue, cancel: startTimer(LONGEST_PLACING_MS, expire) };
    };
    const reportUnplaced = ({ from }: FloorCue) =>
      connection.report({
        kind: 'rejected',
        code: 'stage-full',
        mechanism: 'message',
        name: floorCue.type,
        from: from.kind === 'participant' ? from.sessionId : 'server',
        detail:
          'it gives the floor on the stage, and within 10 s no host had this participant on it: the last place may have gone to ' +
          'somebody else. Bring them again.',
      });
    const lookAtPlace = () => {
      const before = own;
      own = state.get(stage.ownAtom);
      const cue = state.get(cueAtom);
      if (before === 'on' && own !== 'on') {
        dismiss();
        /* For a moment, maybe: the host who brought them left before another one held the same. */
        if (cue) waitForPlace(cue, () => undefined);
      } else if (own === 'on' && placing) {
        const { cue: placed } = placing;
        stopWaiting();
        take(placed);
      }
    };
    const unsubscribers = [
      connection.use(messageService).subscribe(floorCue, (data, { sender, receivedAt }) => {
        const cue = { from: sender, at: receivedAt };
        /* It overtakes the stage, and where two hosts filled the last place at once it was for nothing. */
        if (readKey(data, 'stage') === true && state.get(stage.ownAtom) !== 'on')
          waitForPlace(cue, () => reportUnplaced(cue));
        else take(cue);
      }),
      state.subscribe(stage.ownAtom, lookAtPlace),
    ];
    connection.use(statusService).onStay(({ type }) => {
      if (type !== 'left') return;
      stopWaiting();
      dismiss();
    });
    connection.onDispose(() => unsubscribers.forEach((unsubscribe) => unsubscribe()));
    connection.onDispose(stopWaiting);

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
