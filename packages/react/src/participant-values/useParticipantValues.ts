import {
  participantValuesService,
  type ParticipantValueDefinition,
  type ParticipantValueEntry,
} from '@backchannel/core';
import { useConnection, type CallOption } from '../connection/useConnection';
import { useSelected } from '../internal/useSelected';

/** What `useParticipantValues` takes to answer something else than the list. Neither function need be memoised. */
export interface ParticipantValuesSelection<V, R> extends CallOption {
  /** What to make of those whose value differs from `initial`. */
  select: (entries: readonly ParticipantValueEntry<V>[]) => R;
  /** Whether two answers show the same, so that nothing renders. Default: the same, or lists of the same in the same order. */
  isEqual?: ((a: R, b: R) => boolean) | undefined;
}

const NONE: readonly ParticipantValueEntry<never>[] = [];

/**
 * Everybody whose value differs from `initial`, in no order that means anything; with `select`, what it makes of them. Renders only when its
 * own answer changes. Late joiners read it from the snapshot. Source: docs.daily.co, `setUserData`.
 *
 * @example
 * ```tsx
 * const away = useParticipantValues(awayValue);
 * const red = useParticipantValues(teamValue, {
 *   select: (all) => all.filter(({ value }) => value === 'red').map(({ sessionId }) => sessionId),
 * });
 * ```
 */
export function useParticipantValues<V>(
  definition: ParticipantValueDefinition<V>,
  options?: CallOption,
): readonly ParticipantValueEntry<V>[];
/** With `select`: what it makes of them. */
export function useParticipantValues<V, R>(
  definition: ParticipantValueDefinition<V>,
  options: ParticipantValuesSelection<V, R>,
): R;
export function useParticipantValues<V, R>(
  definition: ParticipantValueDefinition<V>,
  options: CallOption & Partial<ParticipantValuesSelection<V, R>> = {},
) {
  const { select, isEqual } = options;
  const connection = useConnection(options);
  const source = connection?.use(participantValuesService).track(definition).entriesAtom ?? null;
  return useSelected<readonly ParticipantValueEntry<V>[], unknown>(
    connection,
    source,
    NONE,
    (entries) => (select ? select(entries) : entries),
    isEqual as ((a: unknown, b: unknown) => boolean) | undefined,
  );
}
