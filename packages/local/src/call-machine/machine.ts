import type { Connect, WireParticipant } from '../protocol';
import { localView, participantBeforeJoin } from './localSelf';
import { cameraError } from './media/cameraError';
import { createLocalMedia, type LocalMedia } from './media/localMedia';
import type { MediaKind, MediaSource } from './media/mediaSource';
import { showCamera } from './media/pageCameras';
import { createTrackStore, type TrackStore } from './media/trackStore';
import type { Meeting } from './meeting';
import type { Port } from './port';

/** What the actions of one call machine share. */
export interface Machine {
  readonly callClientId: string;
  readonly port: Port;
  readonly store: TrackStore;
  readonly connect: Connect;
  readonly media: LocalMedia;
  /** Chosen by the settings of the call, which come with the first action that has properties. */
  source: MediaSource;
  /** The own participant, `'local'` until the room has given it an id. */
  self: WireParticipant;
  /** daily-js has been shown the own participant, so changes are told to it. */
  isSelfKnown: boolean;
  /** The room URL of the last join or preAuth. */
  roomUrl: string | undefined;
  meeting: Meeting | undefined;
  /** What this call object has been told is not supported. */
  readonly reported: Set<string>;
}

/** The state of one call object's call machine before any action. */
export function createMachine(callClientId: string, port: Port, connect: Connect): Machine {
  const store = createTrackStore();
  const machine: Machine = {
    callClientId,
    port,
    store,
    connect,
    media: createLocalMedia({
      source: (kinds: MediaKind[]) => machine.source(kinds),
      store,
      onChange() {
        publishSelf(machine);
        machine.meeting?.sendTracks();
      },
      onError: (kinds, reason) => port.emit(cameraError(kinds, reason)),
    }),
    source: () => Promise.resolve(new Map()),
    self: participantBeforeJoin(),
    isSelfKnown: false,
    roomUrl: undefined,
    meeting: undefined,
    reported: new Set(),
  };
  return machine;
}

/** Tells daily-js of the own participant; it drops what equals the last one. */
export function publishSelf(machine: Machine): void {
  if (!machine.isSelfKnown) return;
  const participant = localView(machine.self, machine.media, false);
  machine.port.emit({ action: 'participant-updated', participant });
  showCamera(machine.self.session_id, machine.media.camera());
}

/** Everything of the last call goes: media, the own participant, the room. */
export function clearMachine(machine: Machine): void {
  machine.meeting?.end();
  machine.meeting = undefined;
  machine.isSelfKnown = false;
  machine.media.stop();
  showCamera(machine.self.session_id, undefined);
  machine.store.clear();
  machine.self = participantBeforeJoin();
  machine.roomUrl = undefined;
}
