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
  const listed = new WeakMap<
    RoomRecord,
    { at: number; entries: JsonObject[]; real: JsonObject[] }
  >();
  return (record) => {
    const at = Math.floor(now() / delay) * delay;
    let known = listed.get(record);
    if (known?.at !== at) {
      const entries = present(record, now(), at);
      const ghosts = core.rest.presenceGhosts ? ghostsOf(known?.real ?? [], entries) : [];
      known = { at, entries: [...entries, ...ghosts], real: entries };
      listed.set(record, known);
    }
    return known.entries;
  };
}

/** Who was listed, has left, and is there again: the old entry stays for one refresh. */
function ghostsOf(before: JsonObject[], now: JsonObject[]): JsonObject[] {
  const ids = new Set(now.map(({ id }) => id));
  const isBack = (entry: JsonObject): boolean =>
    now.some(({ userId, userName }) => userId === entry.userId && userName === entry.userName);
  return before.filter((entry) => !ids.has(entry.id) && isBack(entry));
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
