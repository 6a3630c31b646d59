import { attempt } from '../connection/attempt';
import type { Connection, Service } from '../connection/connection';
import type { SessionValueDefinition } from '../definitions/definition';
import { createHostHeldValue } from '../host-held/hostHeldValue';
import { createPlainSessionValue } from './plainSessionValue';
import type { SessionValue } from './sessionValue';

/** The session values of one connection. */
export interface SessionValues {
  /** The value of that definition; the first definition of a key decides how it is read. */
  open<V>(definition: SessionValueDefinition<V>): SessionValue<V>;
}

/** The session values of a connection. */
export const sessionValuesService: Service<SessionValues> = {
  name: 'session-values',
  create: (connection: Connection) => {
    const values = new Map<string, SessionValue<never>>();

    return {
      open: <V>(definition: SessionValueDefinition<V>): SessionValue<V> => {
        const known = values.get(definition.key) as SessionValue<V> | undefined;
        if (known) return known;
        const made =
          definition.writableBy === 'host'
            ? createHostHeldValue(connection, definition)
            : createPlainSessionValue(connection, definition);
        const value: SessionValue<V> = {
          ...made,
          set: (next) => attempt(connection, 'session-value', definition.key, () => made.set(next)),
        };
        values.set(definition.key, value as unknown as SessionValue<never>);
        return value;
      },
    };
  },
};
