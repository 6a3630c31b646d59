import type { JoinFrame, RoomConnection, RoomFrame } from '../protocol';
import { clockOf } from './connectToRoom';
import { createKnocking } from './knocking';
import { trackSwitches } from './localSelf';
import type { Machine } from './machine';
import { onCamera } from './media/pageCameras';
import { createRemoteMedia } from './media/remoteMedia';
import type { Meeting } from './meeting';
import { beginWork } from './pendingWork';
import { createRoomFrameHandler, remoteView } from './roomFrames';
import { createSessionDataQueue } from './sessionDataQueue';
import { createTrackAgreement } from './trackAgreement';

/** What a meeting is started with. */
export interface MeetingOptions {
  roomUrl: string;
  token: string | undefined;
  dailyJsVersion: string | undefined;
  /** ms */
  sessionDataInterval: number;
  /** The room has let us in. */
  onJoined(): void;
  /** The meeting has ended by itself: refused, ejected or disconnected. Called at most once. */
  onEnd(): void;
}

function connectionError(reason: string, on: 'join' | 'reconnect'): RoomFrame {
  return {
    type: 'fatal-error',
    errorMsg: reason,
    error: { type: 'connection-error', msg: reason, details: { on } },
  };
}

function joinFrame(
  { self, media }: Machine,
  { token, dailyJsVersion }: Pick<MeetingOptions, 'token' | 'dailyJsVersion'>,
): JoinFrame {
  const frame: JoinFrame = { type: 'join', tracks: trackSwitches(media) };
  if (token !== undefined) frame.token = token;
  if (self.user_name !== '') frame.userName = self.user_name;
  if (self.userData !== undefined) frame.userData = self.userData;
  if (dailyJsVersion !== undefined) frame.dailyJsVersion = dailyJsVersion;
  return frame;
}

/** Opens the line to a room and asks to be let in. */
export function startMeeting(machine: Machine, options: MeetingOptions): Meeting {
  const remoteMedia = createRemoteMedia(machine.store);
  const stopWatchingCameras = onCamera((sessionId) => {
    const wire = remoteMedia.renewVideo(sessionId);
    if (!wire) return;
    machine.port.emit({ action: 'participant-updated', participant: remoteView(wire, false) });
  });
  const clock = clockOf(options.roomUrl);
  const endJoining = beginWork(clock);
  let connection: RoomConnection | undefined;
  let isOver = false;

  const meeting: Meeting = {
    room: undefined,
    sessionId: undefined,
    isInLobby: false,
    knocking: createKnocking(machine.port),
    echo: undefined,
    sessionData: createSessionDataQueue(clock, options.sessionDataInterval, (frame) =>
      meeting.send(frame),
    ),
    tracks: createTrackAgreement(trackSwitches(machine.media)),
    send: (frame) => connection?.send(frame),
    sendTracks() {
      const tracks = trackSwitches(machine.media);
      if (meeting.room && meeting.tracks.propose(tracks))
        meeting.send({ type: 'set-tracks', tracks });
    },
    end() {
      isOver = true;
      endJoining();
      meeting.knocking.end();
      meeting.sessionData.close();
      stopWatchingCameras();
      remoteMedia.stop();
      connection?.close();
    },
  };

  const handle = createRoomFrameHandler(machine, meeting, remoteMedia);
  const onFrame = (frame: RoomFrame): void => {
    if (isOver) return;
    // The answer comes before the error that follows from it, as in Daily.
    if (frame.type === 'fatal-error') meeting.knocking.settle(false);
    handle(frame);
    if (frame.type === 'joined' || frame.type === 'lobby') {
      endJoining();
      options.onJoined();
    } else if (frame.type === 'fatal-error') {
      meeting.end();
      options.onEnd();
    }
  };
  const onClose = (reason: string): void => {
    if (isOver) return;
    machine.port.emit({ action: 'network-connection', type: 'signaling', event: 'interrupted' });
    onFrame(connectionError(`The connection to the room was lost: ${reason}`, 'reconnect'));
  };

  machine.connect(options.roomUrl, { onFrame, onClose }).then(
    (opened) => {
      connection = opened;
      if (isOver) return opened.close();
      const frame = joinFrame(machine, options);
      meeting.tracks.propose(frame.tracks);
      opened.send(frame);
    },
    (reason: unknown) => {
      onFrame(connectionError(reason instanceof Error ? reason.message : String(reason), 'join'));
    },
  );
  return meeting;
}
