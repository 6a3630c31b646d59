/** Daily's two kinds of streams. */
export type StreamType = 'cam' | 'screen';

/** A remote track as daily-js looks for it, by participant, type and kind. */
export interface RemoteStream {
  participantId: string;
  type: StreamType;
  pendingTrack: MediaStreamTrack;
  /** ms since the epoch; the newest wins. */
  starttime: number;
}

/** The part of the call machine's state that daily-js reads. */
export interface CallMachineState {
  local: {
    public: { subscribedTracks: { ALL: boolean } };
    streams: Partial<Record<StreamType, { stream: MediaStream }>>;
  };
  participants: Record<string, never>;
  streams: Record<string, RemoteStream>;
}

/** MediaStreamTracks never travel in messages: daily-js takes them from here while it handles one. */
export interface TrackStore {
  getState(): CallMachineState;
  setLocal(stream: MediaStream | undefined): void;
  setRemote(participantId: string, track: MediaStreamTrack): void;
  removeRemote(participantId: string, kind: string): void;
  clear(): void;
}

function emptyState(): CallMachineState {
  return {
    local: { public: { subscribedTracks: { ALL: true } }, streams: {} },
    participants: {},
    streams: {},
  };
}

/** Holds the camera, microphone and remote tracks of one call. */
export function createTrackStore(): TrackStore {
  let state = emptyState();
  const key = (participantId: string, kind: string): string => `${participantId}/cam-${kind}`;

  return {
    getState: () => state,
    setLocal(stream) {
      state.local.streams = stream ? { cam: { stream } } : {};
    },
    setRemote(participantId, track) {
      state.streams[key(participantId, track.kind)] = {
        participantId,
        type: 'cam',
        pendingTrack: track,
        starttime: Date.now(),
      };
    },
    removeRemote(participantId, kind) {
      delete state.streams[key(participantId, kind)];
    },
    clear() {
      state = emptyState();
    },
  };
}
