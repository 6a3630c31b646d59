import type { WireParticipant } from '../../protocol';
import type { MediaKind, AcquiredTrack } from './mediaSource';
import { acquireCamera, isCameraOn } from './pageCameras';
import { acquirePortrait } from './portrait';
import { createSilentTrack } from './silence';
import type { TrackStore } from './trackStore';

/** What stands in for the media of the others. */
export interface RemoteMedia {
  /** Puts into the track store what `participant` has switched on, and takes away what is off. */
  sync(participant: WireParticipant): void;
  /** Takes the picture anew when a camera of this page has gone on or off. Returns whose it is, if anybody sees it. */
  renewVideo(sessionId: string): WireParticipant | undefined;
  remove(sessionId: string): void;
  stop(): void;
}

function createTrack(
  kind: MediaKind,
  { session_id, user_name }: WireParticipant,
): AcquiredTrack | undefined {
  const track = kind === 'video' ? acquireCamera(session_id) : createSilentTrack();
  if (track) return { track, release: () => track.stop() };
  return kind === 'video' ? acquirePortrait(user_name) : undefined;
}

/**
 * Gives every remote participant a picture and a silent track, by the switches they have set. Whoever's call is in this page is seen as
 * their camera sees them, all others as a portrait.
 */
export function createRemoteMedia(store: TrackStore): RemoteMedia {
  const held = new Map<string, Map<MediaKind, AcquiredTrack>>();
  const known = new Map<string, WireParticipant>();

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
    const created = createTrack(kind, participant);
    if (!created) return;
    tracks.set(kind, created);
    store.setRemote(participant.session_id, created.track);
  };

  const remove = (sessionId: string): void => {
    drop(sessionId, 'audio');
    drop(sessionId, 'video');
    held.delete(sessionId);
    known.delete(sessionId);
  };

  return {
    sync(participant) {
      known.set(participant.session_id, participant);
      for (const kind of ['audio', 'video'] as const) {
        if (participant.tracks[kind] === 'on') add(participant, kind);
        else drop(participant.session_id, kind);
      }
    },
    renewVideo(sessionId) {
      const participant = known.get(sessionId);
      if (participant?.tracks.video !== 'on') return undefined;
      drop(sessionId, 'video');
      // Where it has gone off, the room says so in a moment: nothing stands in for it until then.
      if (isCameraOn(sessionId)) add(participant, 'video');
      return participant;
    },
    remove,
    stop() {
      for (const sessionId of [...known.keys()]) remove(sessionId);
    },
  };
}
