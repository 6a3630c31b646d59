import type { Atom } from 'jotai/vanilla';
import { attempt } from '../connection/attempt';
import type { Connection, Service } from '../connection/connection';
import { createOpened } from '../definitions/createOpened';
import type { ParticipantValueDefinition } from '../definitions/definition';
import { resolveNext, type NextValue } from '../definitions/nextValue';
import { writeValue } from '../definitions/valueFormat';
import { userDataWriterService } from '../user-data/userDataWriter';
import { createTracker, slotOf, type ParticipantValueTracker } from './tracker';

/** Reading and writing participant values on one connection. */
export interface ParticipantValues {
  /** Characters of JSON that are left in userData for all slots together. */
  readonly charactersLeftAtom: Atom<number>;
  /** The slot of that definition, followed over all participants. */
  track<V>(definition: ParticipantValueDefinition<V>): ParticipantValueTracker<V>;
  /** Sets our own value. */
  set<V>(definition: ParticipantValueDefinition<V>, next: NextValue<V>): Promise<void>;
}

/**
 * The participant values of a connection.
 *
 * @example
 * ```ts
 * const { state, use } = connect(call);
 * const values = use(participantValuesService);
 * await values.set(team, 'red');
 * state.get(values.track(team).atomOf(sessionId));
 * ```
 */
export const participantValuesService: Service<ParticipantValues> = {
  name: 'participant-values',
  create: (connection: Connection) => {
    const writer = connection.use(userDataWriterService);
    const openOnce = createOpened(connection, 'participant-value');
    const track = <V>(definition: ParticipantValueDefinition<V>) =>
      openOnce(definition.key, definition, () => createTracker(connection, definition));

    return {
      charactersLeftAtom: writer.charactersLeftAtom,
      track,
      set: (definition, next) =>
        attempt(connection, 'participant-value', definition.key, async () => {
          const value = resolveNext(next, connection.state.get(track(definition).localAtom));
          const json = writeValue(definition, value, `the participant value "${definition.key}"`);
          await writer.set(slotOf(connection, definition), json);
        }),
    };
  },
};
