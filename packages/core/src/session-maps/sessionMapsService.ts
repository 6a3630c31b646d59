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
        const map = createSessionMap(connection, definition);
        maps.set(definition.name, map);
        return map;
      },
    };
  },
};
