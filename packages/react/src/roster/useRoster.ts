import { rosterService, type Participant } from '@backchannel/core';
import { useConnection, type CallOption } from '../connection/useConnection';
import { useSelected } from '../internal/useSelected';

const NOBODY: readonly Participant[] = [];

/** What `useRoster` takes. None of the functions need be memoised. */
export interface RosterOptions extends CallOption {
  /** Who is in the answer. Default: everybody. */
  filter?: ((participant: Participant) => boolean) | undefined;
  /** The order of the answer. Default: of arrival. */
  sort?: ((a: Participant, b: Participant) => number) | undefined;
}

/** What `useRoster` takes to answer something else than the list. */
export interface RosterSelection<R> extends RosterOptions {
  /** What to make of the list, filtered and sorted. */
  select: (people: readonly Participant[]) => R;
  /** Whether two answers show the same, so that nothing renders. Default: the same, or lists of the same in the same order. */
  isEqual?: ((a: R, b: R) => boolean) | undefined;
}

/**
 * Everybody in the call in order of arrival, this client included; hidden participants are not. With `filter`, `sort` and `select`, part of it.
 * Renders only when its own answer changes.
 *
 * @example
 * ```tsx
 * const people = useRoster({ sort: (a, b) => a.userName.localeCompare(b.userName) });
 * const hosts = useRoster({ filter: ({ isHost }) => isHost });
 * const count = useRoster({ select: ({ length }) => length });
 * return <ul>{people.map((p) => <li key={p.sessionId}>{p.userName}</li>)}</ul>;
 * ```
 */
export function useRoster(options?: RosterOptions): readonly Participant[];
/** With `select`: what it makes of them. */
export function useRoster<R>(options: RosterSelection<R>): R;
export function useRoster<R>(options: RosterOptions & Partial<RosterSelection<R>> = {}) {
  const { filter, sort, select, isEqual } = options;
  const connection = useConnection(options);
  const source = connection?.use(rosterService).allAtom ?? null;
  return useSelected<readonly Participant[], unknown>(
    connection,
    source,
    NOBODY,
    (everybody) => {
      const people = filter ? everybody.filter(filter) : everybody;
      const sorted = sort ? [...people].sort(sort) : people;
      return select ? select(sorted) : sorted;
    },
    isEqual as ((a: unknown, b: unknown) => boolean) | undefined,
  );
}
