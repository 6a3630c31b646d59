import type {
  JoinedFrame,
  JsonObject,
  LobbyFrame,
  ParticipantUpdatedFrame,
  RoomFrame,
  TrackSwitch,
  WireParticipant,
} from '../protocol';
import { localView } from './localSelf';
import { publishSelf, type Machine } from './machine';
import { createActiveSpeaker } from './activeSpeaker';
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
export function remoteView(wire: WireParticipant, isNew: boolean): ParticipantView {
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
  const noteSpeaker = createActiveSpeaker(machine.port);

  let sessionData: JsonObject = {};

  const emitSessionData = (data: JsonObject): void => {
    sessionData = data;
    emit({
      action: 'meeting-session-state-updated',
      meetingSessionState: { data, topology: 'sfu' },
    });
  };

  /** The own name and userData are written here only; the room's copy may be an older one. */
  const withOwnWrites = (wire: WireParticipant): WireParticipant => {
    const { user_name, userData } = machine.self;
    const { userData: _older, ...rest } = wire;
    const own = { ...rest, user_name };
    return userData === undefined ? own : { ...own, userData };
  };

  const emitJoined = ({ maxAppMessageSize }: JoinedFrame | LobbyFrame): void =>
    emit({
      action: 'joined-meeting',
      participants: { local: localView(machine.self, machine.media, true) },
      internal: { _maxAppMessageSize: maxAppMessageSize },
    });

  const showSelf = (): void => {
    machine.isSelfKnown = true;
    publishSelf(machine);
    meeting.sendTracks();
  };

  /** join() resolves here: apps knock when they have joined. */
  const onLobby = (frame: LobbyFrame): void => {
    meeting.room = frame.room;
    meeting.isInLobby = true;
    machine.self = frame.local;
    obeyRoom(machine, meeting, frame.local);
    emit({ action: 'access-state-updated', access: { level: 'lobby' } });
    emitJoined(frame);
    showSelf();
  };

  const onJoined = (frame: JoinedFrame): void => {
    const { isInLobby: wasInLobby } = meeting;
    meeting.room = frame.room;
    meeting.isInLobby = false;
    meeting.sessionId = frame.meetingSessionId;
    // A name that was first given when knocking is the room's to tell.
    const isNamed = machine.self.user_name !== '';
    machine.self = wasInLobby && isNamed ? withOwnWrites(frame.local) : frame.local;
    obeyRoom(machine, meeting, frame.local);
    emit({ action: 'participant-counts-updated', participantCounts: frame.counts });
    emit({ action: 'access-state-updated', access: { level: 'full' } });
    emit({
      action: 'meeting-session-summary-updated',
      meetingSession: { id: frame.meetingSessionId },
    });
    // Who was in the lobby has joined already: apps knock in that handler, and would do so again.
    if (frame.sessionDataFirst) emitSessionData(frame.sessionData);
    if (!wasInLobby) emitJoined(frame);
    meeting.knocking.settle(true);
    if (!frame.sessionDataFirst) emitSessionData(frame.sessionData);
    if (frame.echoSessionData) {
      meeting.echo = (data, mergeStrategy) => {
        const isMerge = mergeStrategy === 'shallow-merge' && isRecord(data);
        emitSessionData(toWireObject(isMerge ? { ...sessionData, ...data } : data));
      };
    }
    showSelf();
  };

  const onRemoteJoined = (wire: WireParticipant): void => {
    others.add(wire.session_id);
    media.sync(wire);
    emit({ action: 'participant-joined', participant: remoteView(wire, true) });
    const isSending = Object.values(wire.tracks).includes('on');
    if (isSending) emit({ action: 'participant-updated', participant: remoteView(wire, false) });
    noteSpeaker(wire);
  };

  const onUpdated = ({
    participant: wire,
    isUserDataReturned: isReturned,
  }: ParticipantUpdatedFrame): void => {
    if (wire.session_id === machine.self.session_id) {
      machine.self = isReturned ? wire : withOwnWrites(wire);
      obeyRoom(machine, meeting, wire);
      publishSelf(machine);
      noteSpeaker(wire);
    } else if (others.has(wire.session_id)) {
      media.sync(wire);
      emit({ action: 'participant-updated', participant: remoteView(wire, false) });
      noteSpeaker(wire);
    }
  };

  return (frame) => {
    switch (frame.type) {
      case 'joined':
        return onJoined(frame);
      case 'lobby':
        return onLobby(frame);
      case 'waiting':
        return meeting.knocking.onWaiting(frame);
      case 'waiting-answer':
        return meeting.knocking.onAnswer(frame);
      case 'participants-joined':
        emit({ action: 'participant-counts-updated', participantCounts: frame.counts });
        return frame.participants.forEach(onRemoteJoined);
      case 'participant-updated':
        return onUpdated(frame);
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
