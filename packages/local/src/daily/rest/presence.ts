import type { JsonObject } from '../../protocol';
import type { DailyCore } from '../dailyCore';
import type { RoomRecord } from '../roomRecord';

/** Gives who is in a room, as presence lists it. */
export type Presence = (record: RoomRecord) => JsonObject[];

/**
 * With a delay, presence changes at its multiples only: who has joined since the last one is missing, and who was listed
 * after it stays until the next.
 */
export function createPresence(core: DailyCore): Presence {
  const { presenceDelay: delay, now } = core;
  if (delay <= 0) return (record) => present(record, now());
  const listed = new WeakMap<RoomRecord, { at: number; entries: JsonObject[] }>();
  return (record) => {
    const at = Math.floor(now() / delay) * delay;
    let known = listed.get(record);
    if (known?.at !== at) {
      known = { at, entries: present(record, now(), at) };
      listed.set(record, known);
    }
    return known.entries;
  };
}

function present(record: RoomRecord, now: number, joinedBy = now): JsonObject[] {
  const mtgSessionId = record.live?.room.session()?.id ?? null;
  return (record.live?.room.participants() ?? [])
    .filter(({ participant }) => participant.joined_at <= joinedBy)
    .map(({ participant, tokenUserId }) => ({
      room: record.name,
      id: participant.session_id,
      userId: tokenUserId,
      userName: participant.user_name,
      mtgSessionId,
      joinTime: new Date(participant.joined_at).toISOString(),
      duration: Math.floor((now - participant.joined_at) / 1000),
    }));
}
