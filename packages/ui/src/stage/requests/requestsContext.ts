import type { RefObject } from 'react';
import type { Problem, Run } from '../../internal/useActions';
import { createPartContext } from '../../part/createPartContext';
import type { RequestsState, StageEntry } from '../stageState';

/** What `StageRequests.Root` gives to its parts. */
export interface RequestsContext {
  stage: RequestsState;
  /** Who asks, then who is invited. */
  rows: readonly StageEntry[];
  invitedIds: ReadonlySet<string>;
  /** Why nobody can be brought, in words. */
  full: string | undefined;
  headingId: string;
  heading: RefObject<HTMLHeadingElement | null>;
  /** What the last action failed with. */
  problem: Problem | undefined;
  run: Run;
  /** Whether an action takes long: `bring` or `deny` and a session_id. */
  isPending: (key: string) => true | undefined;
}

export const [RequestsProvider, useRequestsContext] =
  createPartContext<RequestsContext>('StageRequests.Root');

/** What `StageRequests.Item` gives to its parts. */
export interface RequestContext {
  entry: StageEntry;
  invited: boolean;
}

export const [RequestProvider, useRequestContext] =
  createPartContext<RequestContext>('StageRequests.Item');
