import type { Roster } from '../roster/rosterService';

/** Whether both are devices, or stays, of one person, as a token's user_id says it. */
export const isSamePerson = (roster: Roster, a: string, b: string): boolean =>
  a === b || personOf(roster, a) === personOf(roster, b);

/** Who a session_id stands for: the user_id of a token, else that stay alone. */
export const personOf = (roster: Roster, sessionId: string): string =>
  roster.recall(sessionId)?.userId ?? sessionId;
