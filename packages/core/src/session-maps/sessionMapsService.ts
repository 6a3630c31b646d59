import { attempt } from '../connection/attempt';
import type { Service } from '../connection/connection';
import { createOpened } from '../definitions/createOpened';
import type { SessionMapDefinition } from './defineSessionMap';
import { createSessionMap, type SessionMap } from './sessionMap';

/** The session maps of one connection. */
export interface SessionMaps {
  /** The map of that definition. */
  open<V>(definition: SessionMapDefinition<V>): SessionMap<V>;
}

/**
 * The session maps of a connection.
 *
 * @example
 * ```ts
 * const { state, use } = connect(call);
 * const { add, stateAtom } = use(sessionMapsService).open(questions);
 * const { id, status } = await add({ text: 'When?' });
 * state.get(stateAtom).entries;
 * ```
 */
export const sessionMapsService: Service<SessionMaps> = {
  name: 'session-maps',
  create: (connection) => {
    const openOnce = createOpened(connection, 'session-value');

    return {
      open: <V>(definition: SessionMapDefinition<V>) =>
        openOnce(definition.name, definition, (): SessionMap<V> => {
          const made = createSessionMap(connection, definition);
          const run = <T>(action: () => Promise<T>) =>
            attempt(connection, 'session-value', definition.name, action);
          return {
            ...made,
            add: (value, id) => run(() => made.add(value, id)),
            update: (id, next) => run(() => made.update(id, next)),
            remove: (id) => run(() => made.remove(id)),
          };
        }),
    };
  },
};
