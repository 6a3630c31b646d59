import { acquirePortrait } from './portrait';
import { createSilentTrack } from './silence';

/** Camera and microphone. */
export type MediaKind = 'audio' | 'video';

/** Both of them. */
export const MEDIA_KINDS: readonly MediaKind[] = ['audio', 'video'];

/** A track and how to give it back. */
export interface AcquiredTrack {
  track: MediaStreamTrack;
  /** It is drawn or silent, whatever is before the camera. */
  isGenerated?: boolean;
  release(): void;
}

/** Where a local track comes from. Rejects as getUserMedia does. */
export type MediaSource = (kinds: MediaKind[]) => Promise<Map<MediaKind, AcquiredTrack>>;

const stoppable = (track: MediaStreamTrack): AcquiredTrack => ({
  track,
  release: () => track.stop(),
});

/** The browser's devices, by one prompt for all that is asked for. */
export const deviceSource: MediaSource = async (kinds) => {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: kinds.includes('audio'),
    video: kinds.includes('video'),
  });
  const tracks = new Map<MediaKind, AcquiredTrack>();
  for (const kind of kinds) {
    const track = stream.getTracks().find((candidate) => candidate.kind === kind);
    if (track) tracks.set(kind, stoppable(track));
  }
  return tracks;
};

/** Players mirror the own camera unless it looks away from its user; letters would then be the wrong way round. */
function unmirrored(portrait: AcquiredTrack): AcquiredTrack {
  const { track } = portrait;
  const settings = track.getSettings();
  track.getSettings = () => ({ ...settings, facingMode: 'environment' });
  return { ...portrait, isGenerated: true };
}

/** A generated picture of `name` and silence: nobody is asked. */
export function portraitSource(name: () => string): MediaSource {
  return async (kinds) => {
    const tracks = new Map<MediaKind, AcquiredTrack>();
    const video = kinds.includes('video') ? acquirePortrait(name()) : undefined;
    if (video) tracks.set('video', unmirrored(video));
    const audio = kinds.includes('audio') ? createSilentTrack() : undefined;
    if (audio) tracks.set('audio', stoppable(audio));
    return tracks;
  };
}

/** `source`; for what it does not give, after `onError` has heard why, `standIn`. */
export function withStandIn(
  source: MediaSource,
  standIn: MediaSource,
  onError: (kinds: MediaKind[], reason: unknown) => void,
): MediaSource {
  return async (kinds) => {
    try {
      return await source(kinds);
    } catch (reason) {
      // Whoever asked for both asks again for each: one of the two may still be there.
      if (kinds.length > 1) throw reason;
      onError(kinds, reason);
      return standIn(kinds);
    }
  };
}
