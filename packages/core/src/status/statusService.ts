import { atom } from 'jotai/vanilla';
import type { Connection, Service } from '../connection/connection';

/**
 * Where the call is, as every feature hook says it: `not-joined` (never joined, or failed to), `joining`, `ready`, `reconnecting` (the network is
 * interrupted; what is shown stays), `left`, `unsupported` (the mechanism does not exist here: session data in Prebuilt).
 */
export type Status = 'not-joined' | 'joining' | 'ready' | 'reconnecting' | 'left' | 'unsupported';

/** A stay in the room is over or begins. `isForced`: an error ended it, nobody left by choice. */
export type StayChange = { type: 'joined' } | { type: 'left'; isForced: boolean };

/** The status of a connection and the beginning and end of each stay in a room. */
export interface StatusService {
  readonly statusAtom: ReturnType<typeof createStatusAtom>;
  isJoined(): boolean;
  /** Told after the status changed, in the order of registration. */
  onStay(listener: (change: StayChange) => void): void;
}

const createStatusAtom = (initial: Status) => atom<Status>(initial);

/** Follows daily-js's meeting state. */
export const statusService: Service<StatusService> = {
  name: 'status',
  create: (connection) => {
    const { events, state } = connection;
    const statusAtom = createStatusAtom(readStatus(connection));
    const listeners: ((change: StayChange) => void)[] = [];
    let isFailed = false;

    const set = (status: Status) => state.update((write) => write(statusAtom, status));
    const isJoined = () => {
      const status = state.get(statusAtom);
      return status === 'ready' || status === 'reconnecting';
    };

    function end(isForced: boolean) {
      const wasJoined = isJoined();
      set(wasJoined || !isForced ? 'left' : 'not-joined');
      if (wasJoined) for (const listener of listeners) listener({ type: 'left', isForced });
    }

    events.on('joining-meeting', () => {
      isFailed = false;
      set('joining');
    });
    events.on('joined-meeting', () => {
      isFailed = false;
      set('ready');
      for (const listener of listeners) listener({ type: 'joined' });
    });
    events.on('network-connection', ({ event }) => {
      if (event === 'interrupted' && state.get(statusAtom) === 'ready') set('reconnecting');
      if (event === 'connected' && state.get(statusAtom) === 'reconnecting') set('ready');
    });
    events.on('error', () => {
      isFailed = true;
      end(true);
    });
    events.on('left-meeting', () => {
      if (!isFailed) end(false);
    });
    connection.onDispose(() => end(false));

    return { statusAtom, isJoined, onStay: (listener) => listeners.push(listener) };
  },
};

function readStatus({ call }: Connection): Status {
  switch (call.meetingState()) {
    case 'joined-meeting':
      return 'ready';
    case 'joining-meeting':
      return 'joining';
    case 'left-meeting':
      return 'left';
    default:
      return 'not-joined';
  }
}
