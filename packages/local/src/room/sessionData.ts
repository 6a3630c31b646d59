import type { JsonObject, SessionDataFrame } from '../protocol';
import { jsonLength } from '../protocol/jsonText';
import { deliver, type ConnectionId, type Turn } from './delivery';
import type { RoomState } from './roomState';

/** One write of session data, by a participant or over REST. */
export type SessionDataUpdate = Omit<SessionDataFrame, 'type'>;

/**
 * Applies one write; while there is no session, for the next one. Everybody, the writer included, gets the whole data: promptly when the last broadcast is long enough
 * ago, otherwise together with what else is written until the interval ends.
 * Returns a refusal when the merged data would be too large; nothing is applied then.
 */
export function writeSessionData(
  room: RoomState,
  turn: Turn,
  update: SessionDataUpdate,
): { refused: string; size: number } | undefined {
  const { session } = room;
  if (changesNothing(update)) return undefined;
  const data = merge(session?.data ?? room.preparedData, update);
  const size = jsonLength(data);
  const { maxSessionDataSize, intervals } = room.config;
  if (size > maxSessionDataSize) {
    const limit = maxSessionDataSize;
    return {
      refused: `Meeting session data is too large (${size} characters). Maximum size suppported is ${limit}.`,
      size,
    };
  }
  if (!session) {
    room.preparedData = data;
    return undefined;
  }
  session.data = data;
  session.broadcastDueAt ??= Math.max(turn.now, session.lastBroadcastAt + intervals.sessionData);
  passDueSessionData(room, turn);
  return undefined;
}

/** A participant's write; only the writer hears of a refusal. */
export function receiveSessionData(
  room: RoomState,
  turn: Turn,
  writer: ConnectionId,
  update: SessionDataUpdate,
): void {
  const refusal = writeSessionData(room, turn, update);
  if (!refusal) return;
  deliver(turn, writer, {
    type: 'nonfatal-error',
    errorType: 'meeting-session-data-error',
    errorMsg: refusal.refused,
    details: { size: refusal.size, maxSize: room.config.maxSessionDataSize },
  });
}

/** Broadcasts what was written, if it is time to. */
export function passDueSessionData(room: RoomState, turn: Turn): void {
  const { session } = room;
  if (session?.broadcastDueAt === undefined || session.broadcastDueAt > turn.now) return;
  session.broadcastDueAt = undefined;
  session.lastBroadcastAt = turn.now;
  for (const member of room.members.values()) {
    deliver(turn, member.connectionId, { type: 'session-data', data: session.data });
  }
}

function changesNothing({ mergeStrategy, data, keysToDelete = [] }: SessionDataUpdate): boolean {
  const isEmpty = Object.keys(data).length === 0 && keysToDelete.length === 0;
  return mergeStrategy === 'shallow-merge' && isEmpty;
}

function merge(current: JsonObject, update: SessionDataUpdate): JsonObject {
  if (update.mergeStrategy === 'replace') return update.data;
  const gone = new Set(update.keysToDelete);
  const merged = Object.entries({ ...current, ...update.data });
  return Object.fromEntries(merged.filter(([key]) => !gone.has(key)));
}
