import type { JoinedFrame, JsonObject, RoomFrame, TrackSwitch, WireParticipant } from '../protocol';
import { localView } from './localSelf';
import { publishSelf, type Machine } from './machine';
import type { RemoteMedia } from './media/remoteMedia';
import type { Meeting } from './meeting';
import { obeyRoom } from './obeyRoom';
import { isRecord } from './readFields';
import { toParticipantView, type ParticipantView, type TrackState } from './participantView';
import { toWireObject } from './wireJson';

function toState(trackSwitch: TrackSwitch, isNew: boolean): TrackState {
  if (trackSwitch !== 'on') return trackSwitch;
  return isNew ? 'loading' : 'playable';
}

/** A remote participant; its tracks are not playable at first, so that `participant-joined` comes before `track-started`. */
function remoteView(wire: WireParticipant, isNew: boolean): ParticipantView {
  const { audio, video, screenAudio, screenVideo } = wire.tracks;
  const states = {
    audio: toState(audio, isNew),
    video: toState(video, isNew),
    screenAudio: toState(screenAudio, isNew),
    screenVideo: toState(screenVideo, isNew),
  };
  return toParticipantView(wire, states, { local: false });
}

/** Turns the room's frames into the messages that daily-js expects, in the order that apps rely on. */
export function createRoomFrameHandler(
  machine: Machine,
  meeting: Meeting,
  media: RemoteMedia,
): (frame: RoomFrame) => void {
  const { emit } = machine.port;
  const others = new Set<string>();

  let sessionData: JsonObject = {};

  const emitSessionData = (data: JsonObject): void => {
    sessionData = data;
    emit({
      action: 'meeting-session-state-updated',
      meetingSessionState: { data, topology: 'sfu' },
    });
  };

  const onJoined = (frame: JoinedFrame): void => {
    meeting.room = frame.room;
    machine.self = frame.local;
    obeyRoom(machine, meeting, frame.local);
    emit({ action: 'participant-counts-updated', participantCounts: frame.counts });
    emit({ action: 'access-state-updated', access: { level: 'full' } });
    emit({
      action: 'meeting-session-summary-updated',
      meetingSession: { id: frame.meetingSessionId },
    });
    emit({
      action: 'joined-meeting',
      participants: { local: localView(machine.self, machine.media, true) },
      internal: { _maxAppMessageSize: frame.maxAppMessageSize },
    });
    emitSessionData(frame.sessionData);
    if (frame.echoSessionData) {
      meeting.echo = (data, mergeStrategy) => {
        const isMerge = mergeStrategy === 'shallow-merge' && isRecord(data);
        emitSessionData(toWireObject(isMerge ? { ...sessionData, ...data } : data));
      };
    }
    machine.isSelfKnown = true;
    publishSelf(machine);
    meeting.sendTracks();
  };

  const onRemoteJoined = (wire: WireParticipant): void => {
    others.add(wire.session_id);
    media.sync(wire);
    emit({ action: 'participant-joined', participant: remoteView(wire, true) });
    const isSending = Object.values(wire.tracks).includes('on');
    if (isSending) emit({ action: 'participant-updated', participant: remoteView(wire, false) });
  };

  const onUpdated = (wire: WireParticipant): void => {
    if (wire.session_id === machine.self.session_id) {
      // The own name and userData are written here only; the room's copy may be an older one.
      const { user_name, userData } = machine.self;
      machine.self = { ...wire, user_name, userData };
      obeyRoom(machine, meeting, wire);
      publishSelf(machine);
    } else if (others.has(wire.session_id)) {
      media.sync(wire);
      emit({ action: 'participant-updated', participant: remoteView(wire, false) });
    }
  };

  return (frame) => {
    switch (frame.type) {
      case 'joined':
        return onJoined(frame);
      case 'participants-joined':
        emit({ action: 'participant-counts-updated', participantCounts: frame.counts });
        return frame.participants.forEach(onRemoteJoined);
      case 'participant-updated':
        return onUpdated(frame.participant);
      case 'participant-left':
        emit({ action: 'participant-counts-updated', participantCounts: frame.counts });
        others.delete(frame.participant.session_id);
        media.remove(frame.participant.session_id);
        return emit({
          action: 'participant-left',
          participant: remoteView(frame.participant, false),
          ...(frame.reason ? { reason: frame.reason } : {}),
        });
      case 'counts':
        return emit({ action: 'participant-counts-updated', participantCounts: frame.counts });
      case 'app-message':
        return emit({ action: 'app-message', data: frame.data, fromId: frame.fromId });
      case 'session-data':
        return emitSessionData(frame.data);
      case 'nonfatal-error': {
        const { errorType: type, errorMsg, details } = frame;
        return emit({ action: 'nonfatal-error', type, errorMsg, ...(details ? { details } : {}) });
      }
      case 'network':
        return emit({ action: 'network-connection', type: 'signaling', event: frame.event });
      case 'fatal-error':
        return emit({ action: 'error', errorMsg: frame.errorMsg, error: frame.error });
    }
  };
}
