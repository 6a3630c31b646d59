import type { DailyMeetingState } from '@daily-co/daily-js';
import { atom, type Atom } from 'jotai/vanilla';
import type { Service } from '../connection/connection';

/**
 * Where the call is, as every feature hook says it: `not-joined` (never joined, or failed to), `joining`, `ready`, `reconnecting` (the network is
 * interrupted; what is shown stays), `left`, `unsupported` (the mechanism does not exist here: session data in Prebuilt).
 */
export type Status = 'not-joined' | 'joining' | 'ready' | 'reconnecting' | 'left' | 'unsupported';

/**
 * A stay in the room begins or is over. `interrupted`: an error ended it (server gone, ejected), and what is shown stays until the call is
 * joined again, which is told as `left` with `isForced` and then `joined`, or for good.
 */
export type StayChange =
  { type: 'joined' } | { type: 'interrupted' } | { type: 'left'; isForced: boolean };

/** The status of a connection and the beginning and end of each stay in a room. */
export interface StatusService {
  readonly statusAtom: Atom<Status>;
  isJoined(): boolean;
  /** Told after the status changed, in the order of registration. */
  onStay(listener: (change: StayChange) => void): void;
}

/* As a connection finds a call; in every other state it was never joined. */
const STATUS_OF: ReadonlyMap<DailyMeetingState, Status> = new Map([
  ['joined-meeting', 'ready'],
  ['joining-meeting', 'joining'],
  ['left-meeting', 'left'],
]);

/**
 * Follows daily-js's meeting state.
 *
 * @example
 * ```ts
 * const { state, use } = connect(call);
 * state.get(use(statusService).statusAtom); // 'ready'
 * ```
 */
export const statusService: Service<StatusService> = {
  name: 'status',
  create: (connection) => {
    const { call, events, state } = connection;
    const first = STATUS_OF.get(call.meetingState()) ?? 'not-joined';
    const statusAtom = atom<Status>(first);
    const listeners: ((change: StayChange) => void)[] = [];
    let isFailed = false;
    let isStaying = first === 'ready';

    const set = (status: Status) => state.update((write) => write(statusAtom, status));
    const isJoined = () => {
      const status = state.get(statusAtom);
      return status === 'ready' || status === 'reconnecting';
    };

    const tell = (change: StayChange) => listeners.forEach((listener) => listener(change));

    function leave(isForced: boolean) {
      if (!isStaying) return;
      isStaying = false;
      tell({ type: 'left', isForced });
    }

    events.on('joining-meeting', () => set('joining'));
    events.on('joined-meeting', () => {
      isFailed = false;
      leave(true);
      isStaying = true;
      set('ready');
      tell({ type: 'joined' });
    });
    events.on('network-connection', ({ event }) => {
      if (event === 'interrupted' && state.get(statusAtom) === 'ready') set('reconnecting');
      if (event === 'connected' && state.get(statusAtom) === 'reconnecting') set('ready');
    });
    events.on('error', () => {
      isFailed = true;
      const wasJoined = isJoined();
      set(wasJoined ? 'left' : 'not-joined');
      if (wasJoined) tell({ type: 'interrupted' });
    });
    events.on('left-meeting', () => {
      /* It follows each error, also when the app has begun to join again meanwhile. */
      if (isFailed) return void (isFailed = false);
      set('left');
      leave(false);
    });
    connection.onDispose(() => {
      set('left');
      leave(false);
    });

    connection.describe('status', () => state.get(statusAtom));
    return { statusAtom, isJoined, onStay: (listener) => listeners.push(listener) };
  },
};
