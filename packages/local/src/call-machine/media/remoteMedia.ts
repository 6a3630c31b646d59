import type { WireParticipant } from '../../protocol';
import type { MediaKind, AcquiredTrack } from './mediaSource';
import { acquirePortrait } from './portrait';
import { createSilentTrack } from './silence';
import type { TrackStore } from './trackStore';

/** What stands in for the media of the others. */
export interface RemoteMedia {
  /** Puts into the track store what `participant` has switched on, and takes away what is off. */
  sync(participant: WireParticipant): void;
  remove(sessionId: string): void;
  stop(): void;
}

function createTrack(kind: MediaKind, name: string): AcquiredTrack | undefined {
  if (kind === 'video') return acquirePortrait(name);
  const track = createSilentTrack();
  return track && { track, release: () => track.stop() };
}

/** Gives every remote participant a picture and a silent track, by the switches they have set. */
export function createRemoteMedia(store: TrackStore): RemoteMedia {
  const held = new Map<string, Map<MediaKind, AcquiredTrack>>();

  const drop = (sessionId: string, kind: MediaKind): void => {
    const tracks = held.get(sessionId);
    tracks?.get(kind)?.release();
    tracks?.delete(kind);
    store.removeRemote(sessionId, kind);
  };

  const add = (participant: WireParticipant, kind: MediaKind): void => {
    const tracks = held.get(participant.session_id) ?? new Map<MediaKind, AcquiredTrack>();
    held.set(participant.session_id, tracks);
    if (tracks.has(kind)) return;
    const created = createTrack(kind, participant.user_name);
    if (!created) return;
    tracks.set(kind, created);
    store.setRemote(participant.session_id, created.track);
  };

  const remove = (sessionId: string): void => {
    drop(sessionId, 'audio');
    drop(sessionId, 'video');
    held.delete(sessionId);
  };

  return {
    sync(participant) {
      for (const kind of ['audio', 'video'] as const) {
        if (participant.tracks[kind] === 'on') add(participant, kind);
        else drop(participant.session_id, kind);
      }
    },
    remove,
    stop() {
      for (const sessionId of [...held.keys()]) remove(sessionId);
    },
  };
}
