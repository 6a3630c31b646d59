import type { TrackSwitches } from '../protocol';

/** Tells echoes of the own switching from what a moderator has switched off. */
export interface TrackAgreement {
  /** Notes what is about to be sent; false when the room knows it already. */
  propose(tracks: TrackSwitches): boolean;
  /** Whether `tracks`, as the room has them, are news, and not the echo of something sent. */
  isCommand(tracks: TrackSwitches): boolean;
}

function isSame(a: TrackSwitches, b: TrackSwitches): boolean {
  return a.audio === b.audio && a.video === b.video;
}

/**
 * The room echoes every switch to who sent it. Switched off and on quickly, the first echo arrives when the track is on
 * again; taken for a moderator's mute, it would turn the microphone off under the speaker.
 */
export function createTrackAgreement(initial: TrackSwitches): TrackAgreement {
  // The oldest is what the room is known to have; the newest is what was sent last.
  let sent = [initial];
  return {
    propose(tracks) {
      const last = sent.at(-1);
      if (last && isSame(last, tracks)) return false;
      sent.push({ ...tracks });
      return true;
    },
    isCommand(tracks) {
      const index = sent.findIndex((candidate) => isSame(candidate, tracks));
      sent = index >= 0 ? sent.slice(index) : [{ ...tracks }];
      return index < 0;
    },
  };
}
