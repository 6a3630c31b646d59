import { atom, type Atom } from 'jotai/vanilla';
import type { Connection } from '../connection/connection';
import { startTimer } from '../platform/timers';
import { sessionValuesService } from '../session-values/sessionValuesService';
import { stageValue } from '../stage/stageValues';
import { isDown, seatOf, type Hand, type HandList } from './handList';

const KEPT_MS = 25_000;

interface Place {
  wasOnStage: boolean;
  isGivenUp: boolean;
  cancel: (() => void) | undefined;
}

/** What becomes of the places of those whose hand is down. */
export interface PlacesNow {
  readonly kept: ReadonlySet<string>;
  /** Those who spoke and raised the hand for something else: they begin at the end. */
  readonly forfeited: ReadonlySet<string>;
}

/** Keeps the places of lowered hands for 25 s, of those who are on stage until 25 s after; a seat that is in the order and lowered is one. */
export function createKeptPlaces(connection: Connection, onChange: () => void) {
  const stage = connection.use(sessionValuesService).open(stageValue).stateAtom;
  const places = new Map<string, Place>();
  const onStageAtom: Atom<ReadonlySet<string>> = atom(
    (get) => new Set(get(stage).value.map(seatOf)),
  );

  function follow(seat: string, isOnStage: boolean): Place {
    const place = places.get(seat) ?? { wasOnStage: false, isGivenUp: false, cancel: undefined };
    places.set(seat, place);
    if (isOnStage) {
      place.wasOnStage = true;
      place.cancel?.();
      place.cancel = undefined;
    } else {
      place.cancel ??= startTimer(KEPT_MS, () => {
        place.isGivenUp = true;
        onChange();
      });
    }
    return place;
  }

  function forget(seat: string) {
    places.get(seat)?.cancel?.();
    places.delete(seat);
  }

  connection.onDispose(() => [...places.keys()].forEach(forget));

  return {
    onStageAtom,
    look(list: HandList, hands: readonly Hand[]): PlacesNow {
      const up = new Set(
        hands.filter((hand) => !isDown(list, hand)).map(({ sessionId }) => seatOf(sessionId)),
      );
      const onStage = connection.state.get(onStageAtom);
      const waiting = list.order.filter((seat) => list.lowered.has(seat));
      /* Whom a host puts back is lowered up to 0. */
      const forfeited = waiting.filter(
        (seat) => up.has(seat) && list.lowered.get(seat) && places.get(seat)?.wasOnStage,
      );
      const down = waiting.filter((seat) => !up.has(seat));
      const kept = down.filter((seat) => !follow(seat, onStage.has(seat)).isGivenUp);
      const isKept = new Set(kept);
      for (const seat of places.keys()) if (!isKept.has(seat)) forget(seat);
      return { kept: isKept, forfeited: new Set(forfeited) };
    },
  };
}
