import type { Connection } from '../connection/connection';
import { handDown } from '../hands/handDown';
import { handValue } from '../hands/handValue';
import { messageService } from '../messages/messageService';
import { participantValuesService } from '../participant-values/participantValuesService';
import { rosterService } from '../roster/rosterService';
import { floorCallsService } from './floorCallsService';
import { watchMaySendAudio } from './maySendAudio';
import { isSamePerson } from './samePerson';
import { cannotSendAudio } from './stageErrors';

/** What a client does that is given the floor. */
export interface FloorAnswer {
  /** Takes the hand down, on other devices too, also where the page has no hands but those it wrote as values. */
  lowerHand(): Promise<void>;
  /** Turns the microphone on, if the cue is still there when that is allowed. */
  unmute(): Promise<void>;
}

/** Makes it. */
export function createFloorAnswer(connection: Connection): FloorAnswer {
  const { call, state } = connection;
  const roster = connection.use(rosterService);
  const messages = connection.use(messageService);
  const values = connection.use(participantValuesService);
  const { entriesAtom } = values.track(handValue);
  const { cueAtom, dismiss } = connection.use(floorCallsService);
  const maySendAudio = watchMaySendAudio(connection);

  return {
    lowerHand: async () => {
      const localId = roster.local()?.sessionId ?? '';
      const up = state.get(entriesAtom).map(({ sessionId }) => sessionId);
      const own = up.filter((id) => isSamePerson(roster, id, localId));
      const others = own.filter((id) => id !== localId);
      await Promise.all([
        others.length < own.length && values.set(handValue, false),
        others.length > 0 && messages.send(handDown, {}, { to: others }),
      ]);
    },
    unmute: async () => {
      if (!(await maySendAudio())) throw cannotSendAudio();
      if (state.get(cueAtom) === null) return;
      call.setLocalAudio(true);
      dismiss();
    },
  };
}
