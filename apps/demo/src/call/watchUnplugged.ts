import type { DailyCall } from '@daily-co/daily-js';

import type { DeviceProblem } from './deviceProblem';

type Kind = DeviceProblem['kind'];
const KINDS: readonly Kind[] = ['video', 'audio'];

/**
 * Notices a camera or microphone that is gone while it is on (a track that the page stops itself does not end, as browsers see it), and asks for another
 * one; a local room has a picture and silence where there is none. The answer ends it.
 */
export function watchUnplugged(call: DailyCall, onUnplugged: (kind: Kind) => void): () => void {
  const watched = new Map<Kind, { track: MediaStreamTrack; forget(): void }>();

  function watch(kind: Kind, track: MediaStreamTrack): void {
    const onEnded = (): void => {
      const isOn = kind === 'video' ? call.localVideo() : call.localAudio();
      if (!isOn) return;
      onUnplugged(kind);
      for (const on of [false, true]) {
        if (kind === 'video') call.setLocalVideo(on);
        else call.setLocalAudio(on);
      }
    };
    track.addEventListener('ended', onEnded);
    watched.get(kind)?.forget();
    watched.set(kind, { track, forget: () => track.removeEventListener('ended', onEnded) });
  }
  function look(): void {
    const { local } = call.participants();
    for (const kind of KINDS) {
      const track = local?.tracks[kind].persistentTrack;
      if (track && watched.get(kind)?.track !== track) watch(kind, track);
    }
  }

  call.on('participant-updated', look);
  look();
  return () => {
    call.off('participant-updated', look);
    for (const { forget } of watched.values()) forget();
  };
}
