import {
  DAILY_LIMITS,
  participantValuesService,
  type BackchannelError,
  type NextValue,
  type ParticipantValueDefinition,
} from '@backchannel/core';
import { useCallback, useRef, useState } from 'react';
import { useConnection, type CallOption } from '../connection/useConnection';
import { useStatus } from '../connection/useStatus';
import { act } from '../internal/act';
import { useStateAtom } from '../internal/useStateAtom';

/** What `useLocalParticipantValue` answers beside the value. */
export interface LocalParticipantValueMeta {
  /** Others can see it: the call is joined. */
  isReady: boolean;
  /** Characters of JSON left in userData for all slots together (Daily allows 4,096). */
  charactersLeft: number;
  /** Why the last write of this hook failed; null again with the next one. */
  error: BackchannelError | null;
}

/** Sets the own value: the next one, or a function of the present one; `undefined` removes the slot. */
export type SetLocalParticipantValue<V> = (next: NextValue<V>) => Promise<void>;

/**
 * This client's own slot of a participant value: `[value, set, { isReady, charactersLeft, error }]`.
 *
 * The own copy changes at once, the others converge on the last value, late joiners get it in the snapshot. Before join it is kept and
 * published with the join. `set` rejects with `user-data-too-large` (with who uses what), `invalid-data`, `not-serializable`,
 * `handler-failed` (its function threw) or `daily-refused`. Source: docs.daily.co, `setUserData`.
 *
 * @example
 * ```tsx
 * const [isAway, setAway] = useLocalParticipantValue(awayValue);
 * return <button onClick={() => setAway((now) => !now)}>{isAway ? 'I am back' : 'Away'}</button>;
 * ```
 */
export function useLocalParticipantValue<V>(
  definition: ParticipantValueDefinition<V>,
  options: CallOption = {},
): [V, SetLocalParticipantValue<V>, LocalParticipantValueMeta] {
  const connection = useConnection(options);
  const values = connection?.use(participantValuesService) ?? null;
  const localAtom = values?.track(definition).localAtom ?? null;
  const value = useStateAtom(connection, localAtom, definition.initial);
  const leftAtom = values?.charactersLeftAtom ?? null;
  const charactersLeft = useStateAtom<number>(connection, leftAtom, DAILY_LIMITS.userData);
  const isReady = useStatus(options) === 'ready';
  const [error, setError] = useState<BackchannelError | null>(null);
  const lastWrite = useRef(0);

  const set = useCallback<SetLocalParticipantValue<V>>(
    (next) =>
      act(values, async (own) => {
        const write = (lastWrite.current += 1);
        setError(null);
        try {
          await own.set(definition, next);
        } catch (cause) {
          if (write === lastWrite.current) setError(cause as BackchannelError);
          throw cause;
        }
      }),
    [values, definition],
  );

  return [value, set, { isReady, charactersLeft, error }];
}
