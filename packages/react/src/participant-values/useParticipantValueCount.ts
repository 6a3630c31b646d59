import {
  participantValuesService,
  rosterService,
  type ParticipantValueDefinition,
} from '@backchannel/core';
import { atom } from 'jotai/vanilla';
import { useMemo } from 'react';
import { useConnection, type CallOption } from '../connection/useConnection';
import { useSelected } from '../internal/useSelected';

const NOBODY = { values: [], present: 0 };

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
  const entriesAtom = connection?.use(participantValuesService).track(definition).entriesAtom;
  const idsAtom = connection?.use(rosterService).idsAtom;
  const source = useMemo(
    () =>
      entriesAtom && idsAtom
        ? atom((get) => ({
            values: get(entriesAtom).map(({ value }) => value),
            present: get(idsAtom).length,
          }))
        : null,
    [entriesAtom, idsAtom],
  );
  return useSelected<{ values: readonly V[]; present: number }, number>(
    connection,
    source,
    NOBODY,
    ({ values, present }) => {
      if (!matches) return values.length;
      const others = matches(definition.initial) ? present - values.length : 0;
      return values.filter((value) => matches(value)).length + others;
    },
  );
}
