import type { TrackName, TrackSwitches, WirePermissions } from '../protocol';
import { canSendTrack } from './permissions';

const TRACK_NAMES: TrackName[] = ['audio', 'video', 'screenAudio', 'screenVideo'];

/** The tracks as they may be: what the permissions forbid to send is off. */
export function allowedTracks(tracks: TrackSwitches, permissions: WirePermissions): TrackSwitches {
  const allowed = { ...tracks };
  for (const name of TRACK_NAMES) {
    if (allowed[name] === 'on' && !canSendTrack(permissions, name)) allowed[name] = 'off';
  }
  return allowed;
}
