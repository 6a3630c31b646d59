import type { Connection } from '../connection/connection';
import { startTimer } from '../platform/timers';
import { rosterService } from '../roster/rosterService';
import { statusService } from '../status/statusService';

/* Where Daily does not say how many are here, and where it says that some are still to come. */
const WAIT_MS = 1_500;
const LONGEST_WAIT_MS = 10_000;

/**
 * Whether everybody who was in the room is announced. After a join the session data comes first and the others in batches, and until then
 * "no host is present" is not known: a newcomer would see for a moment what anybody wrote into the room.
 */
export function createAnnounced(connection: Connection, onComplete: () => void) {
  const { call } = connection;
  const status = connection.use(statusService);
  const roster = connection.use(rosterService);
  let isComplete = status.isJoined();
  let cancel: (() => void) | undefined;

  const complete = () => {
    cancel?.();
    isComplete = true;
    onComplete();
  };
  const look = () => {
    if (isComplete) return;
    const { present } = call.participantCounts();
    if (present > 0 && roster.all().length >= present) complete();
  };

  status.onStay(({ type }) => {
    cancel?.();
    if (type !== 'joined') return;
    isComplete = false;
    cancel = startTimer(WAIT_MS, () => {
      if (call.participantCounts().present <= roster.all().length) return complete();
      cancel = startTimer(LONGEST_WAIT_MS - WAIT_MS, complete);
    });
    look();
  });
  roster.onChange(look);
  connection.events.on('participant-counts-updated', look);
  connection.onDispose(() => cancel?.());

  return () => isComplete;
}
