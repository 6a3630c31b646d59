import type { Service } from '../connection/connection';
import { roomUrl } from '../connection/roomUrl';
import { BackchannelError } from '../errors/backchannelError';
import { startTimer } from '../platform/timers';
import { presenceService } from '../roster/presence';
import { statusService } from '../status/statusService';

const MOST_WAITING = 20;
const LONGEST_WAIT_MS = 10_000;

interface Waiting {
  what: string;
  needsRoster: boolean;
  room: string | undefined;
  resolve: () => void;
  reject: (error: Error) => void;
  cancelTimer: () => void;
}

/** Messages that were sent before the call was joined and may go out then. */
export interface WaitingToJoin {
  /** Resolves when the call is joined, and everybody in it known if `needsRoster`. */
  wait(what: string, needsRoster: boolean): Promise<void>;
}

/** At most 20 messages, for 10 s, and never across rooms: a cue must not arrive late or among others. */
export const waitingToJoinService: Service<WaitingToJoin> = {
  name: 'waiting-to-join',
  create: (connection) => {
    const { call, events } = connection;
    const status = connection.use(statusService);
    const roster = connection.use(presenceService);
    const waiting = new Set<Waiting>();

    function end(entry: Waiting, error?: Error) {
      if (!waiting.delete(entry)) return;
      entry.cancelTimer();
      if (error) entry.reject(error);
      else entry.resolve();
    }

    function bindToRoom() {
      const room = roomUrl(call);
      for (const entry of waiting) {
        entry.room ??= room;
        if (room !== undefined && entry.room !== room) end(entry, otherRoom(entry.what));
      }
    }

    /* Daily announces those in the room in batches after `joined-meeting`: a recipient may still be missing. */
    function release() {
      if (waiting.size === 0 || !status.isJoined()) return;
      bindToRoom();
      const isComplete = roster.count() >= call.participantCounts().present;
      for (const entry of waiting) if (isComplete || !entry.needsRoster) end(entry);
    }

    connection.describe('waiting-to-join', () => waiting.size);
    events.on('joining-meeting', bindToRoom);
    events.on('participant-counts-updated', release);
    status.onStay(release);
    roster.onChange(release);
    connection.onDispose(() => {
      for (const entry of waiting) end(entry, tooLong(entry.what, 'the call was destroyed'));
    });

    return {
      wait: (what, needsRoster) =>
        new Promise((resolve, reject) => {
          if (waiting.size >= MOST_WAITING) {
            throw tooLong(what, `${MOST_WAITING} messages wait for that already`);
          }
          const cancelTimer = startTimer(LONGEST_WAIT_MS, () =>
            end(entry, status.isJoined() ? undefined : tooLong(what, 'it has waited 10 s')),
          );
          const room = roomUrl(call);
          const entry: Waiting = { what, needsRoster, room, resolve, reject, cancelTimer };
          waiting.add(entry);
        }),
    };
  },
};

function tooLong(what: string, why: string) {
  return new BackchannelError(
    'not-joined',
    `${what} was not sent: the call is not joined, and ${why}. Await call.join() first, and send it again if it still matters.`,
    { most: MOST_WAITING, ms: LONGEST_WAIT_MS },
  );
}

function otherRoom(what: string) {
  return new BackchannelError(
    'other-room',
    `${what} was not sent: it waited for another room than the one being joined. Send it again if it is meant for this one.`,
  );
}
