import type { Json } from '../json/json';
import type { Participant } from './participant';

const MOST_IDS = 50;

/** Who is here, for `snapshot()`: ids and counts, no names. */
export function describeRoster(
  all: readonly Participant[],
  local: Participant | undefined,
  actingHost: Participant | undefined,
): Json {
  const { sessionId = null, isHost = false, isOwner = false } = local ?? {};
  return {
    count: all.length,
    hosts: all.filter((participant) => participant.isHost).length,
    actingHost: actingHost?.sessionId ?? null,
    self: { sessionId, isHost, isOwner },
    ids: all.slice(0, MOST_IDS).map((participant) => participant.sessionId),
  };
}
