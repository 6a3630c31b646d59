let context: AudioContext | undefined;

/** A live audio track without sound, or nothing where the page has no Web Audio (jsdom). */
export function createSilentTrack(): MediaStreamTrack | undefined {
  if (typeof AudioContext === 'undefined') return undefined;
  // Browsers allow only a few audio contexts in a page, and one serves all participants.
  context ??= new AudioContext();
  return context.createMediaStreamDestination().stream.getAudioTracks()[0];
}
