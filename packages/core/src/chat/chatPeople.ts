import type { Connection } from '../connection/connection';
import { resolveRecipient, type Recipient } from '../messages/recipients';
import type { Participant } from '../roster/participant';
import { rosterService } from '../roster/rosterService';
import { bareName } from './bareName';
import { chatService } from './chatService';
import { matchNames } from './matchNames';

/** Somebody else who is in the call and can be written to or mentioned. */
export interface ChatPerson {
  readonly sessionId: string;
  readonly userId: string;
  /** As the chat shows it: of two who share one, the later has a number. */
  readonly name: string;
  readonly isHost: boolean;
}

/** Which people are asked for. */
export interface ChatPeopleQuery {
  /** Whom a message would go to. Default everybody. */
  to?: Recipient | undefined;
  /** What was typed of a name; accents and case do not matter. Default: every name fits. */
  query?: string | undefined;
  /** Default: no limit. */
  limit?: number | undefined;
}

/**
 * The others whom a message would reach, one for each user: in order of arrival, those first whose name begins with the query. Nobody where `to`
 * names nobody who is here.
 *
 * @example
 * ```ts
 * const [first] = chatPeople(connect(call), { query: 'an', limit: 8 });
 * ```
 */
export function chatPeople(
  connection: Connection,
  { limit, query = '', to = '*' }: ChatPeopleQuery = {},
): ChatPerson[] {
  const roster = connection.use(rosterService);
  const { nameOf } = connection.use(chatService);
  const ids = reached(() => resolveRecipient(roster, to, connection.roles()).to);
  const users = new Map<string, Participant>();
  for (const one of roster.all()) {
    const isReached = ids === '*' || ids.includes(one.sessionId);
    if (isReached && !one.isLocal && !users.has(one.userId)) users.set(one.userId, one);
  }
  return matchNames([...users.values()], rawName, query)
    .slice(0, limit)
    .map((one) => {
      const { isHost, sessionId, userId } = one;
      return { sessionId, userId, name: nameOf(one), isHost };
    });
}

const rawName = ({ userName }: Participant) => bareName(userName);

/* A session_id that has left reaches nobody, which is no error for who only looks. */
function reached(resolve: () => '*' | string[]): '*' | string[] {
  try {
    return resolve();
  } catch {
    return [];
  }
}
