import type { DailyRequest } from '../api/dailyRequest';
import { isRecord, text } from '../api/json';

/** Daily refreshes presence at most this often, in ms. */
const presenceInterval = 15_000;

/** Somebody in the call, as presence knows them: neither owner, nor role, nor userData. */
export interface PresentParticipant {
  /** Changes with every join. */
  sessionId: string;
  /** The `user_id` of the meeting token; null without one. */
  userId: string | null;
  /** Null without a name. */
  userName: string | null;
  /** ISO 8601. */
  joinedAt: string;
  /** Seconds in the call. */
  duration: number;
}

/** Who was in the call at most {@link RoomPresence.age} ms ago. */
export interface RoomPresence {
  /** One entry for each connection; a user with two devices is two. */
  participants: PresentParticipant[];
  /** ms that the list may be old: Daily's 15,000 and the time that the request took. Somebody who left may still be listed. */
  age: number;
}

/** What `presence` takes. */
export interface PresenceOptions {
  /** Only the connections of this user. */
  userId?: string;
  /** Stops waiting and trying again. */
  signal?: AbortSignal;
}

/** Asks who is in the call. */
export async function fetchPresence(
  request: DailyRequest,
  room: string,
  { userId, signal }: PresenceOptions,
): Promise<RoomPresence> {
  const asked = performance.now();
  const query = userId === undefined ? '' : `?userId=${encodeURIComponent(userId)}`;
  const path = `/rooms/${room}/presence`;
  const answer = await request({ method: 'GET', path: path + query, label: path, signal });
  const rows = Array.isArray(answer.data) ? answer.data.filter(isRecord) : [];
  const participants = rows
    .map(readParticipant)
    .filter((someone) => someone.sessionId !== '')
    .filter((someone) => userId === undefined || someone.userId === userId);
  return { participants, age: presenceInterval + Math.ceil(performance.now() - asked) };
}

function readParticipant(row: Record<string, unknown>): PresentParticipant {
  return {
    sessionId: text(row.id) ?? '',
    userId: text(row.userId) ?? null,
    userName: text(row.userName) ?? null,
    joinedAt: text(row.joinTime) ?? '',
    duration: typeof row.duration === 'number' ? row.duration : 0,
  };
}
