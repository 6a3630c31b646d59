import type { Connection } from '../connection/connection';
import type { startTimer } from '../platform/timers';
import type { Presence } from '../roster/presence';
import type { StatusService } from '../status/statusService';
import type { SendError } from './sendError';

const MOST_WAITING = 20;
const LONGEST_WAIT_MS = 10_000;

/** What is on the page already, handed in: imported, it would be split off because this is loaded later. */
export interface JoinQueueTools {
  status: StatusService;
  roster: Presence;
  roomUrl(): string | undefined;
  startTimer: typeof startTimer;
  sendError: SendError;
}

/** A message that waits. */
export interface WaitingMessage {
  /** Its name in errors. */
  what: string;
  /** Everybody in the call has to be known first. */
  needsRoster: boolean;
  /** The room that it was meant for, if there was any. */
  room: string | undefined;
  /** This machine's clock, ms. */
  since: number;
}

interface Entry extends WaitingMessage {
  resolve: () => void;
  reject: (error: Error) => void;
  cancelTimer: () => void;
}

/** Messages that were sent before the call was joined and may go out then. */
export interface JoinQueue {
  /** Resolves when the call is joined, and everybody in it known if `needsRoster`. */
  wait(message: WaitingMessage): Promise<void>;
}

/** At most 20 messages, for 10 s, and never across rooms: a cue must not arrive late or among others. */
export function createJoinQueue(
  connection: Connection,
  { status, roster, roomUrl, startTimer, sendError }: JoinQueueTools,
): JoinQueue {
  const { call, events } = connection;
  const waiting = new Set<Entry>();

  const inVain = ({ what }: WaitingMessage, why: string) =>
    sendError('not-joined', { most: MOST_WAITING, ms: LONGEST_WAIT_MS }, (texts) =>
      texts.waitedInVain(what, why),
    );
  const otherRoom = ({ what }: WaitingMessage) =>
    sendError('other-room', {}, (texts) => texts.otherRoom(what));

  function end(entry: Entry, error?: Error) {
    if (!waiting.delete(entry)) return;
    entry.cancelTimer();
    if (error) entry.reject(error);
    else entry.resolve();
  }

  function bindToRoom() {
    const room = roomUrl();
    for (const entry of waiting) {
      entry.room ??= room;
      if (room !== undefined && entry.room !== room) end(entry, otherRoom(entry));
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
    for (const entry of waiting) end(entry, inVain(entry, 'the call was destroyed'));
  });

  return {
    wait: (message) =>
      new Promise((resolve, reject) => {
        const left = message.since + LONGEST_WAIT_MS - Date.now();
        if (left <= 0) throw inVain(message, 'it has waited 10 s');
        if (waiting.size >= MOST_WAITING) {
          throw inVain(message, `${MOST_WAITING} messages wait for that already`);
        }
        const cancelTimer = startTimer(left, () =>
          end(entry, status.isJoined() ? undefined : inVain(entry, 'it has waited 10 s')),
        );
        const entry: Entry = { ...message, resolve, reject, cancelTimer };
        waiting.add(entry);
        release();
      }),
  };
}
