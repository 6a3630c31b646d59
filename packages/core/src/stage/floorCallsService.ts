import { atom, type Atom } from 'jotai/vanilla';
import type { Service } from '../connection/connection';
import { createListeners } from '../connection/listeners';
import { readKey } from '../json/json';
import { messageService } from '../messages/messageService';
import type { Sender } from '../messages/sender';
import { startTimer } from '../platform/timers';
import { rosterService } from '../roster/rosterService';
import { sessionValuesService } from '../session-values/sessionValuesService';
import { statusService } from '../status/statusService';
import { floorCue, stageValue } from './stageValues';

const LONGEST_PLACING_MS = 10_000;

/** A host, or the server, gave this client the floor. */
export interface FloorCue {
  readonly from: Sender;
  /** When it came: this machine's clock, ms. */
  readonly at: number;
}

/** What the cue comes to: at once, or with the place on the stage that it speaks of. */
export interface FloorCalls {
  readonly cueAtom: Atom<FloorCue | null>;
  /** Told of each that counts. */
  onCall(listener: (cue: FloorCue) => void): () => void;
  dismiss(): void;
}

/** Who gives this client the floor; without the stage itself, which pages with hands alone do not load. */
export const floorCallsService: Service<FloorCalls> = {
  name: 'floor-calls',
  create: (connection) => {
    const { state } = connection;
    const { localIdAtom } = connection.use(rosterService);
    const stage = connection.use(sessionValuesService).open(stageValue).stateAtom;
    const listeners = createListeners<FloorCue>(connection, floorCue.type);
    const cueAtom = atom<FloorCue | null>(null);
    const isOnAtom = atom((get) => get(stage).value.includes(get(localIdAtom) ?? ''));
    let isOn = state.get(isOnAtom);
    let placing: { cue: FloorCue; cancel: () => void } | undefined;

    const setCue = (cue: FloorCue | null) => state.update((set) => set(cueAtom, cue));
    const dismiss = () => setCue(null);
    const take = (cue: FloorCue) => {
      setCue(cue);
      listeners.tell(cue);
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
      const before = isOn;
      isOn = state.get(isOnAtom);
      const cue = state.get(cueAtom);
      if (before && !isOn) {
        dismiss();
        /* For a moment, maybe: the host who brought them left before another one held the same. */
        if (cue) waitForPlace(cue, () => undefined);
      } else if (isOn && placing) {
        const { cue: placed } = placing;
        stopWaiting();
        take(placed);
      }
    };
    const unsubscribers = [
      connection.use(messageService).subscribe(floorCue, (data, { sender, receivedAt }) => {
        const cue = { from: sender, at: receivedAt };
        /* It overtakes the stage, and where two hosts filled the last place at once it was for nothing. */
        if (readKey(data, 'stage') === true && !state.get(isOnAtom))
          waitForPlace(cue, () => reportUnplaced(cue));
        else take(cue);
      }),
      state.subscribe(isOnAtom, lookAtPlace),
    ];
    connection.use(statusService).onStay(({ type }) => {
      if (type !== 'left') return;
      stopWaiting();
      dismiss();
    });
    connection.onDispose(() => unsubscribers.forEach((unsubscribe) => unsubscribe()));
    connection.onDispose(stopWaiting);

    return { cueAtom, onCall: listeners.add, dismiss };
  },
};
