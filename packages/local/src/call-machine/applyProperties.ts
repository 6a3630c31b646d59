import { dailyInstance } from './dailyGlobals';
import type { Machine } from './machine';
import { cameraError } from './media/cameraError';
import {
  deviceSource,
  portraitSource,
  withStandIn,
  type AcquiredTrack,
  type MediaSource,
} from './media/mediaSource';
import { isRecord, textOf } from './readFields';
import { readSettings } from './settings';
import { toWireJson } from './wireJson';

/** daily-js puts this where the app gave a MediaStreamTrack, and the track on `window._daily`. */
const CUSTOM_TRACK = 'daily-custom-track';

/** What of a call's properties a message carries, `{}` when malformed. */
export function propertiesOf(message: Record<string, unknown>): Record<string, unknown> {
  return isRecord(message.properties) ? message.properties : {};
}

function borrowed(track: MediaStreamTrack): AcquiredTrack {
  // The track is the app's: the call works on a clone, so that leaving does not stop the original.
  const own = track.clone();
  return { track: own, release: () => own.stop() };
}

function baseSource(machine: Machine, properties: Record<string, unknown>): MediaSource {
  const { media } = readSettings(properties.dailyConfig);
  if (media === 'devices') return deviceSource;
  const portrait = portraitSource(() => machine.self.user_name);
  if (media === 'portrait') return portrait;
  return withStandIn(deviceSource, portrait, (kinds, reason) =>
    machine.port.emit(cameraError(kinds, reason)),
  );
}

function chooseSource(machine: Machine, properties: Record<string, unknown>): MediaSource {
  const base = baseSource(machine, properties);
  const given = dailyInstance(machine.callClientId)?.tracks;
  const video = properties.videoSource === CUSTOM_TRACK ? given?.videoTrack : undefined;
  const audio = properties.audioSource === CUSTOM_TRACK ? given?.audioTrack : undefined;
  return async (kinds) => {
    const others = kinds.filter((kind) => !(kind === 'video' ? video : audio));
    const tracks = others.length > 0 ? await base(others) : new Map();
    if (video && kinds.includes('video')) tracks.set('video', borrowed(video));
    if (audio && kinds.includes('audio')) tracks.set('audio', borrowed(audio));
    return tracks;
  };
}

/** Takes over what `join`, `startCamera` or `preAuth` were called with. */
export function applyProperties(machine: Machine, properties: Record<string, unknown>): void {
  machine.source = chooseSource(machine, properties);
  machine.roomUrl = textOf(properties.url);
  const user_name = textOf(properties.userName) ?? machine.self.user_name;
  machine.self = { ...machine.self, user_name };
  if (properties.userData !== undefined) machine.self.userData = toWireJson(properties.userData);
}

/** The tracks that the properties ask to start with. */
export function wantedMedia(properties: Record<string, unknown>): {
  audio: boolean;
  video: boolean;
} {
  return {
    audio: properties.startAudioOff !== true && properties.audioSource !== false,
    video: properties.startVideoOff !== true && properties.videoSource !== false,
  };
}
