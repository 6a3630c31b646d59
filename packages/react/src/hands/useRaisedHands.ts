import {
  callNext,
  DEFAULT_STAGE_LIMIT,
  handsService,
  type BringOptions,
  type RaisedHand,
  type Status,
} from '@backchannel/core';
import { useMemo } from 'react';
import { useConnection, type CallOption } from '../connection/useConnection';
import { useSessionDataStatus } from '../session-values/useSessionDataStatus';
import { act } from '../internal/act';
import { useLatest } from '../internal/useLatest';
import { useStateAtom } from '../internal/useStateAtom';
import { useIsHost } from '../roster/useIsHost';

/** What `useRaisedHands` takes. */
export interface RaisedHandsOptions extends CallOption {
  /** How many may be on stage when `callNext` brings somebody. Default 4. */
  stageLimit?: number;
}

/** What `useRaisedHands` answers. */
export interface RaisedHands {
  /** The raised hands in the one order that all screens show. */
  queue: readonly RaisedHand[];
  count: number;
  /** Whether hands may be raised; a host decides. */
  isOpen: boolean;
  /** Opens or closes the queue; hands that are up stay up. Rejects with `not-host` or `not-joined`. */
  setOpen(isOpen: boolean): Promise<void>;
  /**
   * Takes a hand down on all screens at once; its owner may raise it again, within 25 s at its old place. Rejects with `not-host` or `not-joined`.
   */
  lower(sessionId: string): Promise<void>;
  /**
   * Puts somebody who was lowered, or brought on stage, back in the queue: at the old place up to 25 s after they were lowered or went off the
   * stage, else behind all others. Their client raises the hand. Rejects with `not-host`, `not-joined` or `unknown-recipient`.
   */
  putBack(sessionId: string): Promise<void>;
  /** Takes all hands down, and keeps no place. Rejects with `not-host` or `not-joined`. */
  lowerAll(): Promise<void>;
  /**
   * Gives a raised hand the place `to`, counted from 1; past the end it is the last. Rejects with `not-host`, `not-joined` or `invalid-data`
   * (no whole number from 1).
   */
  move(sessionId: string, to: number): Promise<void>;
  /**
   * Brings the first who is in the call, seen, and not on stage yet there, or with `consent: true` invites them; undefined when nobody waits.
   * Rejects as `useStage().bring`.
   */
  callNext(): Promise<RaisedHand | undefined>;
  callNext(options: BringOptions): Promise<RaisedHand | undefined>;
  /** Whether this client is a host, and so may do all that. */
  canManage: boolean;
  status: Status;
}

const NOBODY: readonly RaisedHand[] = [];

/**
 * The queue of raised hands, the same on every screen: while a host is present in the order in which the acting host saw them go up, else
 * by rank, then by arrival in the call. Late joiners have it at once.
 *
 * While a host is present, who loses the connection keeps the place for 30 s: shown as `isAway` where a token's user_id tells who comes back,
 * else gone until their client is back. Several devices of one such user_id are one place. Hands of hidden participants are marked `isHidden`.
 *
 * Hosts lower and move hands, open and close the queue and call the next; these decisions are host-held values, so nobody else can make them.
 * Actions are stable and may be passed to `onClick` as they are.
 *
 * @example
 * ```tsx
 * const { queue, callNext, lower, canManage } = useRaisedHands();
 * return (
 *   <ol>
 *     {queue.map(({ sessionId, userName }) => (
 *       <li key={sessionId}>
 *         {userName} {canManage && <button onClick={() => lower(sessionId)}>Lower</button>}
 *       </li>
 *     ))}
 *   </ol>
 * );
 * ```
 */
export function useRaisedHands({
  stageLimit = DEFAULT_STAGE_LIMIT,
  ...options
}: RaisedHandsOptions = {}): RaisedHands {
  const connection = useConnection(options);
  const hands = connection?.use(handsService) ?? null;
  const queue = useStateAtom(connection, hands?.queueAtom ?? null, NOBODY);
  const isOpen = useStateAtom(connection, hands?.isOpenAtom ?? null, true);
  const canManage = useIsHost(options);
  const status = useSessionDataStatus(options);
  const limit = useLatest(stageLimit);
  const actions = useMemo(
    () => ({
      setOpen: (next: boolean) => act(hands, ({ setOpen }) => setOpen(next)),
      lower: (sessionId: string) => act(hands, ({ lower }) => lower(sessionId)),
      putBack: (sessionId: string) => act(hands, ({ putBack }) => putBack(sessionId)),
      move: (sessionId: string, to: number) => act(hands, ({ move }) => move(sessionId, to)),
      lowerAll: () => act(hands, ({ lowerAll }) => lowerAll()),
      callNext: (given?: BringOptions) =>
        act(connection, (held) =>
          callNext(held, limit.current, { consent: given?.consent === true }),
        ),
    }),
    [connection, hands, limit],
  );
  return { queue, count: queue.length, isOpen, ...actions, canManage, status };
}
