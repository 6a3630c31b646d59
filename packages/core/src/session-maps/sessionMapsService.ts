import { attempt } from '../connection/attempt';
import type { Service } from '../connection/connection';
import type { SessionMapDefinition } from './defineSessionMap';
import { createSessionMap, type SessionMap } from './sessionMap';

/** The session maps of one connection. */
export interface SessionMaps {
  /** The map of that definition; the first definition of a name decides how it is read. */
  open<V>(definition: SessionMapDefinition<V>): SessionMap<V>;
}

/** The session maps of a connection. */
export const sessionMapsService: Service<SessionMaps> = {
  name: 'session-maps',
  create: (connection) => {
    const maps = new Map<string, unknown>();

    return {
      open: <V>(definition: SessionMapDefinition<V>) => {
        const known = maps.get(definition.name) as SessionMap<V> | undefined;
        if (known) return known;
        const made = createSessionMap(connection, definition);
        const run = <T>(action: () => Promise<T>) =>
          attempt(connection, 'session-value', definition.name, action);
        const map: SessionMap<V> = {
          ...made,
          add: (value, id) => run(() => made.add(value, id)),
          update: (id, next) => run(() => made.update(id, next)),
          remove: (id) => run(() => made.remove(id)),
        };
        maps.set(definition.name, map);
        return map;
      },
    };
  },
};
