import type { TrackName, WireParticipant, WirePermissions } from '../protocol';

/** The states of a track that local Daily knows. */
export type TrackState = 'off' | 'blocked' | 'loading' | 'playable';

/** The state of each of a participant's tracks. */
export type TrackStates = Record<TrackName, TrackState>;

/** A participant as daily-js takes it; the tracks themselves are added there, from the track store. */
export type ParticipantView = { session_id: string; local: boolean } & Record<string, unknown>;

const isOn = (state: TrackState): boolean => state === 'loading' || state === 'playable';

function trackView(state: TrackState): object {
  if (state === 'off') return { subscribed: true, state, off: { byUser: true } };
  if (state === 'blocked') return { subscribed: true, state, blocked: { byPermissions: true } };
  return { subscribed: true, state };
}

function permissionsView({ hasPresence, canSend, canReceive, canAdmin }: WirePermissions): object {
  return {
    hasPresence,
    canSend: Array.isArray(canSend) ? new Set(canSend) : canSend,
    canReceive,
    canAdmin: Array.isArray(canAdmin) ? new Set(canAdmin) : canAdmin,
  };
}

/** Daily's participant object: Dates and Sets, track states, and the old booleans that apps still read. */
export function toParticipantView(
  wire: WireParticipant,
  states: TrackStates,
  more: { local: boolean; networkQualityState?: 'good' },
): ParticipantView {
  const { session_id, user_id, user_name, userData, owner, joined_at, will_eject_at } = wire;
  return {
    session_id,
    user_id,
    user_name,
    ...(userData === undefined ? {} : { userData }),
    owner,
    ...(joined_at > 0 ? { joined_at: new Date(joined_at) } : {}),
    will_eject_at: new Date(will_eject_at),
    permissions: permissionsView(wire.permissions),
    tracks: {
      audio: trackView(states.audio),
      video: trackView(states.video),
      screenAudio: trackView(states.screenAudio),
      screenVideo: trackView(states.screenVideo),
    },
    audio: isOn(states.audio),
    video: isOn(states.video),
    screen: isOn(states.screenVideo),
    record: false,
    cam_info: {},
    screen_info: {},
    ...more,
  };
}
