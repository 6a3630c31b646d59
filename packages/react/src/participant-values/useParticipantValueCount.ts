import {
  participantValuesService,
  rosterService,
  type ParticipantValueDefinition,
  type ParticipantValueEntry,
} from '@backchannel/core';
import { useConnection, type CallOption } from '../connection/useConnection';
import { useSelected } from '../internal/useSelected';

const NONE: readonly ParticipantValueEntry<never>[] = [];
const NOBODY: readonly string[] = [];

/**
 * How many in the call have a value that `matches`, oneself included; without `matches`, one that differs from `initial`. Renders only when
 * the number changes. Source: docs.daily.co, `setUserData`.
 *
 * @example
 * ```tsx
 * const away = useParticipantValueCount(awayValue);
 * const red = useParticipantValueCount(teamValue, (team) => team === 'red');
 * ```
 */
export function useParticipantValueCount<V>(
  definition: ParticipantValueDefinition<V>,
  matches?: (value: V) => boolean,
  options: CallOption = {},
): number {
  const connection = useConnection(options);
  const entries = connection?.use(participantValuesService).track(definition).entriesAtom ?? null;
  const ids = connection?.use(rosterService).idsAtom ?? null;
  const countsInitial = matches?.(definition.initial) ?? false;
  const set = useSelected<readonly ParticipantValueEntry<V>[], number>(
    connection,
    entries,
    NONE,
    (all) => {
      const matching = matches ? all.filter(({ value }) => matches(value)).length : all.length;
      return countsInitial ? matching - all.length : matching;
    },
  );
  const present = useSelected(connection, ids, NOBODY, (all) => (countsInitial ? all.length : 0));
  return set + present;
}
