import {
  sessionMapsService,
  type SessionMap,
  type SessionMapDefinition,
  type SessionMapState,
} from '@backchannel/core';
import { useMemo } from 'react';
import { useConnection, type CallOption } from '../connection/useConnection';
import { act } from '../internal/act';
import { useStateAtom } from '../internal/useStateAtom';

/** What `useSessionMap` answers; the actions are stable. */
export type UseSessionMap<V> = SessionMapState<V> & Omit<SessionMap<V>, 'stateAtom'>;

const EMPTY: SessionMapState<never> = {
  entries: [],
  isReady: false,
  canWrite: false,
  status: 'not-joined',
};

/**
 * A collection of the room that several people may add to at once: `{ entries, add, update, remove, isReady, canWrite, status }`.
 *
 * Everybody reads and writes it, late joiners have it at once; own writes show at once, Daily syncs them about once a second. The order is
 * the definition's on every screen. Actions reject with `not-joined`, `invalid-data`, `session-data-too-large`, `left`, `timeout`,
 * `daily-refused`, or `unsupported` in Prebuilt. Source: docs.daily.co, `setMeetingSessionData`.
 *
 * @example
 * ```tsx
 * const { entries, add, update } = useSessionMap(questions);
 * const vote = (id: string) => update(id, (q) => ({ ...q, votes: q.votes + 1 }));
 * ```
 */
export function useSessionMap<V>(
  definition: SessionMapDefinition<V>,
  options: CallOption = {},
): UseSessionMap<V> {
  const connection = useConnection(options);
  const map = connection?.use(sessionMapsService).open(definition) ?? null;
  const state = useStateAtom<SessionMapState<V>>(connection, map?.stateAtom ?? null, EMPTY);
  const actions = useMemo<Omit<SessionMap<V>, 'stateAtom'>>(
    () => ({
      add: (value, id) => act(map, (one) => one.add(value, id)),
      update: (id, next) => act(map, (one) => one.update(id, next)),
      remove: (id) => act(map, (one) => one.remove(id)),
    }),
    [map],
  );
  return { ...state, ...actions };
}
