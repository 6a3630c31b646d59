import type { TrackSwitch, TrackSwitches, WireParticipant } from '../protocol';
import type { LocalMedia } from './media/localMedia';
import { MEDIA_KINDS } from './media/mediaSource';
import {
  toParticipantView,
  type ParticipantView,
  type TrackState,
  type TrackStates,
} from './participantView';

/** The own participant before anything is known of it. daily-react needs a session_id even then. */
export function participantBeforeJoin(): WireParticipant {
  return {
    session_id: 'local',
    user_id: 'local',
    user_name: '',
    owner: false,
    joined_at: 0,
    will_eject_at: 0,
    permissions: { hasPresence: true, canSend: true, canReceive: { base: true }, canAdmin: false },
    tracks: { audio: 'off', video: 'off', screenAudio: 'off', screenVideo: 'off' },
  };
}

function toSwitch(state: TrackState): TrackSwitch {
  return state === 'loading' || state === 'playable' ? 'on' : state;
}

/** What the room is told of the own tracks. */
export function trackSwitches(media: LocalMedia): TrackSwitches {
  return {
    audio: toSwitch(media.state('audio')),
    video: toSwitch(media.state('video')),
    screenAudio: 'off',
    screenVideo: 'off',
  };
}

/**
 * The own participant as daily-js sees it.
 *
 * @param isFirst - in `joined-meeting` nothing is `playable` yet and the network is not known: there are apps that draw
 *   the own tile at the first update that differs, so one must follow even with camera and microphone off.
 */
export function localView(
  wire: WireParticipant,
  media: LocalMedia,
  isFirst: boolean,
): ParticipantView {
  const states: TrackStates = {
    audio: media.state('audio'),
    video: media.state('video'),
    screenAudio: 'off',
    screenVideo: 'off',
  };
  for (const kind of MEDIA_KINDS) {
    if (isFirst && states[kind] === 'playable') states[kind] = 'loading';
  }
  return toParticipantView(
    wire,
    states,
    isFirst ? { local: true } : { local: true, networkQualityState: 'good' },
  );
}
