import type { Json } from '../json/json';
import type { Participant } from './participant';

const MOST_IDS = 50;

/** Who is here, for `snapshot()`: ids and counts, no names. `all` in order of arrival. */
export function describeRoster(all: readonly Participant[], local: Participant | undefined): Json {
  const { sessionId = null, isHost = false, isOwner = false } = local ?? {};
  return {
    count: all.length,
    hosts: all.filter((participant) => participant.isHost).length,
    actingHost: all.find((participant) => participant.isHost)?.sessionId ?? null,
    self: { sessionId, isHost, isOwner },
    ids: all.slice(0, MOST_IDS).map((participant) => participant.sessionId),
  };
}
