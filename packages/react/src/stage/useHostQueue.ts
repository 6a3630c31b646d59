import {
  DEFAULT_STAGE_LIMIT,
  handsService,
  hostQueueService,
  stageService,
  type CallMode,
  type HostQueueEntry,
  type StageEntry,
  type Status,
} from '@backchannel/core';
import { useMemo } from 'react';
import { useConnection, type CallOption } from '../connection/useConnection';
import { act } from '../internal/act';
import { useLatest } from '../internal/useLatest';
import { useStateAtom } from '../internal/useStateAtom';
import { useIsHost } from '../roster/useIsHost';
import { useSessionDataStatus } from '../session-values/useSessionDataStatus';

/** What `useHostQueue` takes. */
export interface HostQueueOptions extends CallOption {
  /** How many this client brings at most, up to 25. Default 4. */
  limit?: number;
  /** What `callNext` does: put on stage, ask first, or give the floor without a stage. Default `'bring'`. */
  mode?: CallMode;
}

/** What `useHostQueue` answers. */
export interface HostQueueControls {
  /** Raised hands in their order, then requests without a hand, then invitations without either; each with hand and stage. */
  entries: readonly HostQueueEntry[];
  /** How many of them can be called; who is away cannot. */
  waiting: number;
  onStage: readonly StageEntry[];
  /**
   * Calls the first who waits and is not away, in `mode` or in the one given; undefined when nobody does. With `'cue'` raised hands only. Rejects with
   * `not-host`, `not-joined` or `stage-full`.
   */
  callNext(): Promise<HostQueueEntry | undefined>;
  callNext(mode: CallMode): Promise<HostQueueEntry | undefined>;
  /** Calls this one out of turn. Rejects as `callNext`, and with `unknown-recipient`. */
  call(sessionId: string, mode?: CallMode): Promise<void>;
  /** Takes somebody off the stage, or their invitation back. Rejects with `not-host` or `not-joined`. */
  remove(sessionId: string): Promise<void>;
  /** Takes a hand down on all screens. Rejects with `not-host` or `not-joined`. */
  lower(sessionId: string): Promise<void>;
  /**
   * Takes somebody off the stage, if they are on it, and puts them back at their place in the queue, or behind all others. Rejects with
   * `not-host` or `unknown-recipient`.
   */
  putBack(sessionId: string): Promise<void>;
  /** Declines a request to come on stage. Rejects with `not-host` or `unknown-recipient`. */
  deny(sessionId: string): Promise<void>;
  limit: number;
  /** Whether as many are on stage as this client brings. */
  isFull: boolean;
  /** Whether this client is a host, and so may do all that. */
  canManage: boolean;
  status: Status;
}

const NO_ENTRIES: readonly HostQueueEntry[] = [];
const NOBODY: readonly StageEntry[] = [];

/**
 * Raised hands and the stage in one queue, for the page of a host: who is next, who asks, who is invited, and one action that calls the head.
 *
 * All of it is the same for every host, and outlasts a reload. Actions are stable.
 *
 * @example
 * ```tsx
 * const { entries, callNext, waiting, isFull } = useHostQueue({ mode: 'invite' });
 * return (
 *   <>
 *     <button disabled={waiting === 0 || isFull} onClick={callNext}>Next</button>
 *     {entries.map(({ sessionId, userName, position, stage }) => <li key={sessionId}>{position} {userName} {stage}</li>)}
 *   </>
 * );
 * ```
 */
export function useHostQueue({
  limit = DEFAULT_STAGE_LIMIT,
  mode = 'bring',
  ...options
}: HostQueueOptions = {}): HostQueueControls {
  const connection = useConnection(options);
  const queue = connection?.use(hostQueueService) ?? null;
  const stage = connection?.use(stageService) ?? null;
  const hands = connection?.use(handsService) ?? null;
  const entries = useStateAtom(connection, queue?.entriesAtom ?? null, NO_ENTRIES);
  const waiting = useStateAtom(connection, queue?.waitingAtom ?? null, 0);
  const onStage = useStateAtom(connection, stage?.onStageAtom ?? null, NOBODY);
  const canManage = useIsHost(options);
  const status = useSessionDataStatus(options);
  const latest = useLatest({ limit, mode });
  const actions = useMemo(() => {
    /* As `onClick` it is given an event. */
    const modeOf = (given?: CallMode | object) =>
      typeof given === 'string' ? given : latest.current.mode;
    return {
      callNext: (given?: CallMode) =>
        act(queue, ({ callNext }) => callNext(modeOf(given), latest.current.limit)),
      call: (sessionId: string, given?: CallMode) =>
        act(stage, ({ bring, giveFloor }) => {
          const how = modeOf(given);
          if (how === 'cue') return giveFloor(sessionId);
          return bring(sessionId, latest.current.limit, { consent: how === 'invite' });
        }),
      remove: (sessionId: string) => act(stage, ({ remove }) => remove(sessionId)),
      putBack: (sessionId: string) => act(stage, ({ putBack }) => putBack(sessionId)),
      deny: (sessionId: string) => act(stage, ({ deny }) => deny(sessionId)),
      lower: (sessionId: string) => act(hands, ({ lower }) => lower(sessionId)),
    };
  }, [queue, stage, hands, latest]);
  const isFull = onStage.length >= limit;
  return { entries, waiting, onStage, ...actions, limit, isFull, canManage, status };
}
