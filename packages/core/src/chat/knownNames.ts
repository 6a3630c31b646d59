import type { Service } from '../connection/connection';
import { rosterService } from '../roster/rosterService';
import { statusService } from '../status/statusService';
import { bareName } from './bareName';
import type { Mentioned } from './chatMessage';

/** The names of those who are or were here, by user_id, for one stay. */
export interface KnownNames {
  /** Somebody who wrote before this client came, and may be gone. */
  note(person: { userId: string; userName: string }): void;
  /** Those of the user_ids whom this client knows; undefined for nobody. */
  pick(userIds: readonly string[]): readonly Mentioned[] | undefined;
}

const MOST_NAMES = 5_000;

/** The names that mentions are recognised by, also of those who left. */
export const knownNamesService: Service<KnownNames> = {
  name: 'known-names',
  create: (connection) => {
    const names = new Map<string, string>();

    function note({ userId, userName }: { userId: string; userName: string }) {
      const name = bareName(userName);
      if (names.get(userId) === name) return;
      names.set(userId, name);
      const [oldest] = names.keys();
      if (names.size > MOST_NAMES && oldest !== undefined) names.delete(oldest);
    }

    const roster = connection.use(rosterService);
    roster.all().forEach(note);
    roster.onChange((change) => {
      if (change.type === 'present') note(change.participant);
    });
    connection.use(statusService).onStay(({ type }) => {
      if (type === 'left') names.clear();
    });

    return {
      note: (person) => {
        if (person.userId !== '' && !names.has(person.userId)) note(person);
      },
      pick: (userIds) => {
        if (userIds.length === 0) return undefined;
        const me = roster.local()?.userId;
        return userIds.flatMap((userId) => {
          const name = names.get(userId);
          return name === undefined ? [] : [{ userId, name, isMe: userId === me }];
        });
      },
    };
  },
};
