import type { JsonObject, ParticipantCounts, WireParticipant } from '../protocol';
import type { Admission } from './admission';
import type { ConnectionId } from './delivery';
import type { EjectionReason } from './ejectionReason';
import type { RoomConfig } from './roomConfig';

/** Somebody who is in the call. */
export interface Member {
  readonly connectionId: ConnectionId;
  /** Grows with every join; tells who was there before whom. */
  readonly order: number;
  /** From the token; presence shows null without one. */
  readonly tokenUserId: string | null;
  /** What it is told at `will_eject_at`. */
  readonly ejectAs: EjectionReason;
  /** When the last app messages of the running second were sent, ms. */
  sentAt: number[];
  /** Replaced, never changed: frames that are on their way hold it. */
  participant: WireParticipant;
}

/** Somebody in the lobby, whom nobody inside sees. */
export interface Guest {
  readonly connectionId: ConnectionId;
  readonly admission: Admission;
  /** The name given to `requestAccess()`; undefined until then. */
  knock: string | undefined;
  /** As it will be inside. */
  participant: WireParticipant;
}

/** From the first join of an empty room to the last leave. */
export interface MeetingSession {
  readonly id: string;
  data: JsonObject;
  /** The user_ids that may not come back while this session runs. */
  readonly banned: Set<string>;
  lastBroadcastAt: number;
  /** When the next `session-data` frame is due; undefined when nothing has changed since the last. */
  broadcastDueAt: number | undefined;
  /** When this session ends, set while nobody is in. */
  endsAt: number | undefined;
}

/** Everything a room knows. */
export interface RoomState {
  readonly config: RoomConfig;
  readonly createId: () => string;
  /** By session_id, in order of joining. */
  readonly members: Map<string, Member>;
  readonly byConnection: Map<ConnectionId, Member>;
  readonly lobby: Map<ConnectionId, Guest>;
  /** Who has joined and is not announced yet to those who were there before. */
  readonly unannounced: Set<Member>;
  announceDueAt: number | undefined;
  /** When changed userData is due for the others. All wait equally long, so the first entry is the next. */
  readonly userDataDueAt: Map<Member, number>;
  session: MeetingSession | undefined;
  /** What the next session starts with, written while there was none. */
  preparedData: JsonObject;
  nextOrder: number;
}

export function createRoomState(config: RoomConfig, createId: () => string): RoomState {
  return {
    config,
    createId,
    members: new Map(),
    byConnection: new Map(),
    lobby: new Map(),
    unannounced: new Set(),
    announceDueAt: undefined,
    userDataDueAt: new Map(),
    session: undefined,
    preparedData: {},
    nextOrder: 0,
  };
}

/** Whether others see this participant and its events (Daily's `hasPresence`). */
export function isVisible(member: Member): boolean {
  return member.participant.permissions.hasPresence;
}

/** Everybody who is in, split as `participantCounts()` splits them. */
export function countParticipants(room: RoomState): ParticipantCounts {
  let hidden = 0;
  for (const member of room.members.values()) if (!isVisible(member)) hidden += 1;
  return { present: room.members.size - hidden, hidden };
}
