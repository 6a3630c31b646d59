import {
  sessionValuesService,
  type NextValue,
  type SessionValueDefinition,
  type SessionValueState,
} from '@backchannel/core';
import { useCallback, useMemo, useState } from 'react';
import { useConnection, type CallOption } from '../connection/useConnection';
import { act } from '../internal/act';
import { useStateAtom } from '../internal/useStateAtom';

/** Sets a session value; stable over renders. Resolves when Daily has shown what became of it. */
export type SetMeetingSessionValue<V> = (
  next: NextValue<V>,
) => Promise<{ status: 'confirmed' | 'overruled' }>;

/** What `useMeetingSessionValue` answers beside the value. */
export interface MeetingSessionValueMeta extends Omit<SessionValueState<unknown>, 'value'> {
  /** Host-held values: makes the room's plain copy the host's own decision, whoever wrote it. Stable. */
  adopt(): Promise<{ status: 'confirmed' | 'overruled' }>;
}

/** Value, setter and what is known about both. */
export type MeetingSessionValue<V> = [V, SetMeetingSessionValue<V>, MeetingSessionValueMeta];

const NOT_THERE: SessionValueState<undefined> = {
  value: undefined,
  isReady: false,
  status: 'idle',
  canWrite: false,
  error: null,
};

/**
 * One key of the room's shared data: `[value, set, { isReady, status, canWrite, error }]`.
 *
 * Everybody has it, late joiners at once; Daily syncs it about once a second and keeps it until the meeting session ends. Our own write
 * shows at once and is then `confirmed`, `overruled` or `failed`. With `writableBy: 'host'` only what hosts decide is shown. Other keys
 * of the room are left alone. `set` rejects with `not-joined`, `not-host`, `invalid-data`, `session-data-too-large`,
 * `host-value-too-large`, `not-loaded` (host-held, offline), `handler-failed` (its function threw), `left`, `timeout`, `daily-refused`, or `unsupported` in Prebuilt (the `status` there). Source: docs.daily.co, `setMeetingSessionData`.
 *
 * @example
 * ```tsx
 * const scene = defineSessionValue<'lobby' | 'talk'>('scene', { initial: 'lobby', writableBy: 'host' });
 *
 * function SceneSwitch() {
 *   const [name, setName, { isReady, canWrite }] = useMeetingSessionValue(scene);
 *   if (!isReady) return <Spinner />;
 *   return <button disabled={!canWrite} onClick={() => setName('talk')}>{name}</button>;
 * }
 * ```
 */
export function useMeetingSessionValue<V>(
  definition: SessionValueDefinition<V>,
  options?: CallOption,
): MeetingSessionValue<V>;
/** Without a definition: a key and what it reads as until somebody writes it. */
export function useMeetingSessionValue<V>(
  key: string,
  initial: V,
  options?: CallOption,
): MeetingSessionValue<V>;
/** Without an initial value it reads as `undefined` until somebody writes it. */
export function useMeetingSessionValue<V>(key: string): MeetingSessionValue<V | undefined>;
export function useMeetingSessionValue<V>(
  first: SessionValueDefinition<V> | string,
  second?: V | CallOption,
  third?: CallOption,
): MeetingSessionValue<V> {
  const isKey = typeof first === 'string';
  const connection = useConnection((isKey ? third : (second as CallOption)) ?? {});
  const initial = useFirstOf(isKey ? first : first.key, isKey ? (second as V) : first.initial);
  /* What a bare key begins with is its reader's: the connection has one value for all of them. */
  const definition = useMemo<SessionValueDefinition<V | undefined>>(
    () =>
      typeof first === 'string'
        ? { kind: 'session-value', key: first, writableBy: 'anyone', initial: undefined }
        : first,
    [first],
  );
  const sessionValue = connection?.use(sessionValuesService).open(definition) ?? null;
  const { value = initial, ...meta } = useStateAtom<SessionValueState<V | undefined>>(
    connection,
    sessionValue?.stateAtom ?? null,
    NOT_THERE,
  );
  const set = useCallback<SetMeetingSessionValue<V>>(
    (next) =>
      act(sessionValue, (one) =>
        one.set((pending = initial) => (isUpdate(next) ? next(pending) : next)),
      ),
    [sessionValue, initial],
  );
  const adopt = useCallback(() => act(sessionValue, (one) => one.adopt()), [sessionValue]);
  return [value, set, { ...meta, adopt }];
}

const isUpdate = <V>(next: NextValue<V>): next is (pending: V) => V | undefined =>
  typeof next === 'function';

/** The first value that was given with a key: written inline it is a new object in each render. */
function useFirstOf<V>(key: string, value: V): V {
  const [first, setFirst] = useState({ key, value });
  if (first.key === key) return first.value;
  setFirst({ key, value });
  return value;
}
