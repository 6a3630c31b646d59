import { attempt } from '../connection/attempt';
import type { Connection, Service } from '../connection/connection';
import { createOpened } from '../definitions/createOpened';
import type { SessionValueDefinition } from '../definitions/definition';
import { createHostHeldValue } from '../host-held/hostHeldValue';
import { createPlainSessionValue } from './plainSessionValue';
import type { SessionValue } from './sessionValue';

/** The session values of one connection. */
export interface SessionValues {
  /** The value of that definition. */
  open<V>(definition: SessionValueDefinition<V>): SessionValue<V>;
}

/**
 * The session values of a connection.
 *
 * @example
 * ```ts
 * const { state, use } = connect(call);
 * const { set, stateAtom } = use(sessionValuesService).open(scene);
 * const { status } = await set('talk'); // 'confirmed' or 'overruled'
 * state.get(stateAtom).value;
 * ```
 */
export const sessionValuesService: Service<SessionValues> = {
  name: 'session-values',
  create: (connection: Connection) => {
    const openOnce = createOpened(connection, 'session-value');

    return {
      open: <V>(definition: SessionValueDefinition<V>): SessionValue<V> =>
        openOnce(definition.key, definition, () => {
          const isHeld = definition.writableBy === 'host';
          const create = isHeld ? createHostHeldValue : createPlainSessionValue;
          const { stateAtom, set, adopt } = create(connection, definition);
          const run = <T>(action: () => Promise<T>) =>
            attempt(connection, 'session-value', definition.key, action);
          return { stateAtom, set: (next) => run(() => set(next)), adopt: () => run(adopt) };
        }),
    };
  },
};
