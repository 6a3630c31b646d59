import type { Atom } from 'jotai/vanilla';
import { attempt } from '../connection/attempt';
import type { Connection, Service } from '../connection/connection';
import { checkOutput } from '../definitions/check';
import type { ParticipantValueDefinition } from '../definitions/definition';
import { toJson } from '../json/json';
import { userDataWriterService } from '../user-data/userDataWriter';
import { createTracker, type ParticipantValueTracker } from './tracker';

/** Reading and writing participant values on one connection. */
export interface ParticipantValues {
  /** Characters of JSON that are left in userData for all slots together. */
  readonly charactersLeftAtom: Atom<number>;
  /** The slot of that definition, followed over all participants. */
  track<V>(definition: ParticipantValueDefinition<V>): ParticipantValueTracker<V>;
  /** Sets our own value; `undefined` removes the slot. */
  set<V>(definition: ParticipantValueDefinition<V>, value: V): Promise<void>;
}

/** The participant values of a connection. */
export const participantValuesService: Service<ParticipantValues> = {
  name: 'participant-values',
  create: (connection: Connection) => {
    const writer = connection.use(userDataWriterService);
    const trackers = new Map<string, ParticipantValueTracker<never>>();

    function track<V>(definition: ParticipantValueDefinition<V>): ParticipantValueTracker<V> {
      let tracker = trackers.get(definition.key) as ParticipantValueTracker<V> | undefined;
      if (!tracker) {
        tracker = createTracker(connection, definition);
        trackers.set(definition.key, tracker as ParticipantValueTracker<never>);
      }
      return tracker;
    }

    return {
      charactersLeftAtom: writer.charactersLeftAtom,
      track,
      set: (definition, value) =>
        attempt(connection, 'participant-value', definition.key, async () => {
          track(definition);
          const what = `the participant value "${definition.key}"`;
          if (value !== undefined) checkOutput(definition.schema, value, what);
          await writer.set({ space: 'top', key: definition.key }, toJson(value, what));
        }),
    };
  },
};
