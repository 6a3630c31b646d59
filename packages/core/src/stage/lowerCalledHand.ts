import type { Connection } from '../connection/connection';
import { handDown } from '../hands/handDown';
import { handValue } from '../hands/handValue';
import { messageService } from '../messages/messageService';
import { participantValuesService } from '../participant-values/participantValuesService';
import { rosterService } from '../roster/rosterService';
import { floorCallsService } from './floorCallsService';
import { isSamePerson } from './samePerson';

/** The hand of who is called goes down, on their other devices too, also where the page has no hands but those it wrote as values. */
export function lowerCalledHand(connection: Connection): void {
  const { onDispose, state } = connection;
  const roster = connection.use(rosterService);
  const messages = connection.use(messageService);
  const values = connection.use(participantValuesService);
  const { entriesAtom } = values.track(handValue);

  function lower() {
    const localId = roster.local()?.sessionId ?? '';
    const up = state.get(entriesAtom).map(({ sessionId }) => sessionId);
    const own = up.filter((id) => isSamePerson(roster, id, localId));
    const others = own.filter((id) => id !== localId);
    if (others.length < own.length) void values.set(handValue, false).catch(() => undefined);
    if (others.length > 0) void messages.send(handDown, {}, { to: others }).catch(() => undefined);
  }

  onDispose(connection.use(floorCallsService).onCall(lower));
}
