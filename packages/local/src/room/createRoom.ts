import type {
  ClientFrame,
  FatalErrorType,
  Json,
  JsonObject,
  JoinFrame,
  WireParticipant,
} from '../protocol';
import type { Admission } from './admission';
import { announceAll } from './announcements';
import { answerWaiting } from './answerWaiting';
import { passMessage, passServerMessage, refuseServerMessage } from './appMessage';
import { changePermissions } from './changePermissions';
import { nextDeadline, nextPassingOn } from './deadlines';
import type { ConnectionId, Delivery, Turn } from './delivery';
import { join } from './join';
import { eject, leave, putOut } from './leave';
import { putOutDue } from './putOutDue';
import { leaveLobby, receiveInLobby } from './lobby';
import { endDueSession } from './meetingSession';
import { updateForAll } from './participantUpdate';
import { readPermissions } from './permissions';
import { resolveRoomConfig, type RoomConfigInput } from './roomConfig';
import { takeSnapshot, type RoomSnapshot } from './roomSnapshot';
import { createRoomState, type Member, type RoomState } from './roomState';
import {
  passDueSessionData,
  receiveSessionData,
  writeSessionData,
  type SessionDataUpdate,
} from './sessionData';
import { allowedTracks } from './tracks';
import { turnAway } from './turnAway';
import { targetsOf, updateParticipants } from './updateParticipants';
import { passDueUserData, setUserData } from './userData';

/** A participant as presence lists it. */
export interface PresentParticipant {
  participant: WireParticipant;
  /** From the token; null without one. */
  tokenUserId: string | null;
}

/**
 * A call without I/O: every method says what is to be sent to whom. Nothing in it reads a clock, starts a timer or
 * makes a random number, so the same calls always give the same deliveries.
 */
export interface Room {
  /**
   * Lets a connection in that the caller has checked, or as far as the lobby, or refuses it because the room is full or has banned
   * it; a second join of the same connection does nothing.
   */
  join(connection: ConnectionId, frame: JoinFrame, admission: Admission, now: number): Delivery[];
  /** Any frame but `join`, of a connection that is in or in the lobby; of others it does nothing. */
  receive(connection: ConnectionId, frame: ClientFrame, now: number): Delivery[];
  /** The connection is lost: the same as leaving to everybody else. */
  disconnect(connection: ConnectionId, now: number): Delivery[];
  /** Whether a connection is in, or in the lobby. */
  has(connection: ConnectionId): boolean;
  /** Why a message of the server is not taken: too large, or for nobody. Undefined when it is. */
  refuseFromServer(data: Json, recipient: string): string | undefined;
  /** An app message of the server (`fromId: 'API'`) to `'*'` or to one session_id; unknown ids reach nobody. */
  sendFromServer(data: Json, recipient: string, now: number): Delivery[];
  /** A write of session data by the server; `refused` says why when the merged data would be too large. */
  writeFromServer(update: SessionDataUpdate, now: number): { out: Delivery[]; refused?: string };
  /** Puts these session_ids out. */
  eject(sessionIds: Iterable<string>, now: number): Delivery[];
  /** Keeps whoever has a token with one of these user_ids from joining as long as this session runs. */
  ban(userIds: Iterable<string>): void;
  /** Puts everybody out for the same reason. */
  end(type: FatalErrorType, errorMsg: string, now: number): Delivery[];
  /** Changes permissions by session_id, `'*'` for everybody who is not named; the server may do all of it. */
  changePermissions(wanted: Record<string, JsonObject>, now: number): Delivery[];
  /** Does what is due: throttled userData, session data, joins, ejections, the end of the session. */
  advance(now: number): Delivery[];
  /** When `advance` is needed next, ms; undefined when nothing is waiting. */
  nextDeadline(): number | undefined;
  /** Whether something that was sent is still kept back by a throttle or a batch. */
  isHoldingBack(): boolean;
  /** Everybody who is in, hidden ones too, in order of joining. */
  participants(): PresentParticipant[];
  /** The session that runs; undefined when nobody is in and the grace has passed. */
  session(): { id: string; data: JsonObject } | undefined;
  /** The data of the session that runs, or what the next one will start with. */
  sessionData(): JsonObject;
  /** A copy of all that it knows; `createRoom` goes on from it. */
  snapshot(): RoomSnapshot;
}

/**
 * Makes a room: empty, or as it was at a snapshot, which nobody else may hold. `createId` gives session_ids and meeting
 * session ids; they must be unique.
 */
export function createRoom(
  config: RoomConfigInput | undefined,
  { createId, from }: { createId: () => string; from?: RoomSnapshot | undefined },
): Room {
  const room = { ...createRoomState(resolveRoomConfig(config), createId), ...from };

  const step = (now: number, act: (turn: Turn) => void): Delivery[] => {
    const turn: Turn = { now, out: [] };
    act(turn);
    return turn.out;
  };

  return {
    join: (connection, frame, admission, now) =>
      step(now, (turn) => join(room, turn, connection, frame, admission)),
    receive: (connection, frame, now) =>
      step(now, (turn) => {
        const member = room.byConnection.get(connection);
        const guest = room.lobby.get(connection);
        if (member) receive(room, turn, member, frame);
        else if (guest) receiveInLobby(room, turn, guest, frame);
      }),
    disconnect: (connection, now) =>
      step(now, (turn) => {
        const member = room.byConnection.get(connection);
        const guest = room.lobby.get(connection);
        if (member) leave(room, turn, member);
        else if (guest) leaveLobby(room, turn, guest);
      }),
    has: (connection) => room.byConnection.has(connection) || room.lobby.has(connection),
    refuseFromServer: (data, recipient) => refuseServerMessage(room, data, recipient),
    sendFromServer: (data, recipient, now) =>
      step(now, (turn) => passServerMessage(room, turn, data, recipient)),
    writeFromServer(update, now) {
      const turn: Turn = { now, out: [] };
      const refusal = writeSessionData(room, turn, update);
      return refusal ? { out: turn.out, refused: refusal.refused } : { out: turn.out };
    },
    eject: (sessionIds, now) =>
      step(now, (turn) => {
        for (const id of sessionIds) {
          const member = room.members.get(id);
          if (member) eject(room, turn, member, 'ejected');
        }
      }),
    ban(userIds) {
      for (const id of userIds) room.session?.banned.add(id);
    },
    end: (type, errorMsg, now) =>
      step(now, (turn) => {
        for (const guest of [...room.lobby.values()]) turnAway(room, turn, guest, type, errorMsg);
        for (const member of [...room.members.values()]) putOut(room, turn, member, type, errorMsg);
      }),
    changePermissions: (wanted, now) =>
      step(now, (turn) => {
        for (const [member, change] of targetsOf(room, wanted)) {
          changePermissions(room, turn, member, readPermissions(change));
        }
      }),
    advance: (now) => step(now, (turn) => advance(room, turn)),
    nextDeadline: () => nextDeadline(room),
    isHoldingBack: () => nextPassingOn(room) !== undefined,
    participants: () =>
      Array.from(room.members.values(), ({ participant, tokenUserId }) => ({
        participant,
        tokenUserId,
      })),
    sessionData: () => room.session?.data ?? room.preparedData,
    session: () => room.session && { id: room.session.id, data: room.session.data },
    snapshot: () => takeSnapshot(room),
  };
}

function receive(room: RoomState, turn: Turn, member: Member, frame: ClientFrame): void {
  switch (frame.type) {
    case 'join':
    case 'pre-auth':
    case 'request-access':
      return;
    case 'answer-waiting':
      return answerWaiting(room, turn, member, frame);
    case 'leave':
      return leave(room, turn, member);
    case 'app-message':
      return passMessage(room, turn, member, frame);
    case 'set-user-data':
      return setUserData(room, turn, member, frame);
    case 'set-session-data':
      return receiveSessionData(room, turn, member.connectionId, frame);
    case 'set-user-name':
      return updateForAll(room, turn, member, { user_name: frame.userName });
    case 'update-participants':
      return updateParticipants(room, turn, member, frame.participants);
    case 'set-tracks': {
      const { tracks, permissions } = member.participant;
      const wanted = { ...tracks, ...frame.tracks };
      return updateForAll(room, turn, member, { tracks: allowedTracks(wanted, permissions) });
    }
  }
}

function advance(room: RoomState, turn: Turn): void {
  putOutDue(room, turn);
  if (room.announceDueAt !== undefined && room.announceDueAt <= turn.now) announceAll(room, turn);
  passDueUserData(room, turn);
  passDueSessionData(room, turn);
  endDueSession(room, turn);
}
