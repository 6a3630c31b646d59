import {
  chatPeople,
  rosterService,
  type ChatPeopleQuery,
  type ChatPerson,
  type Participant,
} from '@backchannel/core';
import { useConnection, type CallOption } from '../connection/useConnection';
import { useSelected } from '../internal/useSelected';

/** What `useChatPeople` takes. */
export interface ChatPeopleOptions extends ChatPeopleQuery, CallOption {}

const NOBODY: readonly Participant[] = [];

/**
 * The others in the call by the names that the chat shows, for a list of people to mention or to write to: one for each user, in order of
 * arrival, those first whose name begins with `query`. Renders only when its own answer changes.
 *
 * @example
 * ```tsx
 * const people = useChatPeople({ query: 'an', limit: 8 });
 * return people.map(({ userId, name }) => (
 *   <button key={userId} onClick={() => send(`@${mentionName(name)} hello`, { mentions: [userId] })}>{name}</button>
 * ));
 * ```
 */
export function useChatPeople({ call, ...query }: ChatPeopleOptions = {}): readonly ChatPerson[] {
  const connection = useConnection({ call });
  const source = connection?.use(rosterService).allAtom ?? null;
  return useSelected<readonly Participant[], readonly ChatPerson[]>(
    connection,
    source,
    NOBODY,
    () => (connection ? chatPeople(connection, query) : []),
    isSame,
  );
}

function isSame(a: readonly ChatPerson[], b: readonly ChatPerson[]): boolean {
  return a.length === b.length && a.every((one, index) => isSamePerson(one, b[index]));
}

function isSamePerson(a: ChatPerson, b: ChatPerson | undefined): boolean {
  return (
    a.userId === b?.userId &&
    a.sessionId === b.sessionId &&
    a.name === b.name &&
    a.isHost === b.isHost
  );
}
