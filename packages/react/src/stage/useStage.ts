import {
  DEFAULT_STAGE_LIMIT,
  stageService,
  type BringOptions,
  type OwnStage,
  type RequestDisabledReason,
  type StageDenial,
  type StageEntry,
  type Status,
} from '@backchannel/core';
import { useMemo } from 'react';
import { useConnection, type CallOption } from '../connection/useConnection';
import { useSessionDataStatus } from '../session-values/useSessionDataStatus';
import { act } from '../internal/act';
import { useLatest } from '../internal/useLatest';
import { useStateAtom } from '../internal/useStateAtom';
import { useIsHost } from '../roster/useIsHost';

/** What `useStage` takes. */
export interface StageOptions extends CallOption {
  /** How many this client brings at most, up to 25. Default 4. */
  limit?: number;
}

/** What `useStage` answers. */
export interface StageControls {
  /** Who is on stage, in the order in which they were brought. */
  onStage: readonly StageEntry[];
  /** Who asks to come on stage, in order of arrival in the call. */
  requests: readonly StageEntry[];
  /** Who is invited (`bring` with `consent`) and has not answered, at most 8; hosts who come later have it too. */
  invited: readonly StageEntry[];
  /** `'invited'` goes before `'requested'`. */
  mine: OwnStage;
  /** The host who invited this client, while `mine` is `'invited'`; else null. */
  inviter: StageEntry | null;
  /** Why this client cannot ask; undefined where it can. */
  disabledReason?: RequestDisabledReason | undefined;
  /** Which host declined the own request and when, for 30 s; else null. */
  denial: StageDenial | null;
  /** Asks the hosts. Rejects with `not-joined`, and with `not-allowed` for the other reasons of `disabledReason`. */
  request(): Promise<void>;
  /** Takes the request back. */
  cancel(): Promise<void>;
  /**
   * Comes on stage on an invitation; the floor cue follows. Waits up to 10 s for a host who reloads. Rejects with `not-allowed` without an
   * invitation or a host, and with `stage-full`; the invitation then stays.
   */
  accept(): Promise<void>;
  /** Turns the invitation down, and takes the own request back. Rejects with `not-allowed` without an invitation. */
  decline(): Promise<void>;
  /** Goes off the stage. Rejects with `not-allowed` when no host is in the call to do it. */
  leave(): Promise<void>;
  /**
   * Brings somebody on stage, takes their hand down and tells them in private that they have the floor; nothing unmutes them. With
   * `consent: true` they are invited instead, and brought once they accept. Rejects with `not-host`, `not-joined`, `unknown-recipient`,
   * `not-allowed` (Daily hides them from all: `hasPresence: false`) or `stage-full`.
   */
  bring(sessionId: string, options?: BringOptions): Promise<void>;
  /** Takes somebody off the stage, or their invitation back. Rejects with `not-host` or `not-joined`. */
  remove(sessionId: string): Promise<void>;
  /** Takes somebody off the stage and back to their place in the queue of hands, as `putBack` of `useRaisedHands` says. Rejects like it. */
  putBack(sessionId: string): Promise<void>;
  /**
   * Declines a request: it is gone for all hosts, and its owner, who is told, asks again after 30 s at the earliest. Rejects with `not-host`
   * or `unknown-recipient`.
   */
  deny(sessionId: string): Promise<void>;
  limit: number;
  /** Whether this client is a host, and so may bring and remove. */
  canManage: boolean;
  status: Status;
}

const NOBODY: readonly StageEntry[] = [];

/**
 * Who is on stage, the same for everybody and for late joiners.
 *
 * The stage is the host-held value `stage` (session_ids), so what anybody else writes there changes nothing while a host is present.
 * Somebody who loses the connection stays 30 s, shown as `isAway`; who is back within that time has the place again, by the user_id of a token or
 * by what the tab kept. Several devices of one user_id have one place. Actions are stable and may be passed to `onClick` as they are.
 *
 * @example
 * ```tsx
 * const { onStage, mine, request, leave } = useStage();
 * return (
 *   <>
 *     {onStage.map(({ sessionId }) => <Tile key={sessionId} sessionId={sessionId} />)}
 *     {mine === 'on' ? <button onClick={leave}>Leave the stage</button> : <button onClick={request}>Ask to speak</button>}
 *   </>
 * );
 * ```
 */
export function useStage({
  limit = DEFAULT_STAGE_LIMIT,
  ...options
}: StageOptions = {}): StageControls {
  const connection = useConnection(options);
  const stage = connection?.use(stageService) ?? null;
  const onStage = useStateAtom(connection, stage?.onStageAtom ?? null, NOBODY);
  const requests = useStateAtom(connection, stage?.requestsAtom ?? null, NOBODY);
  const invited = useStateAtom(connection, stage?.invitedAtom ?? null, NOBODY);
  const inviter = useStateAtom<StageEntry | null>(connection, stage?.inviterAtom ?? null, null);
  const denial = useStateAtom<StageDenial | null>(connection, stage?.denialAtom ?? null, null);
  const disabledReason = useStateAtom<RequestDisabledReason | undefined>(
    connection,
    stage?.disabledReasonAtom ?? null,
    'not-joined',
  );
  const mine = useStateAtom<OwnStage>(connection, stage?.ownAtom ?? null, 'off');
  const canManage = useIsHost(options);
  const status = useSessionDataStatus(options);
  const latestLimit = useLatest(limit);
  const actions = useMemo(
    () => ({
      request: () => act(stage, ({ request }) => request()),
      cancel: () => act(stage, ({ cancel }) => cancel()),
      accept: () => act(stage, ({ accept }) => accept()),
      decline: () => act(stage, ({ decline }) => decline()),
      leave: () => act(stage, ({ leave }) => leave()),
      bring: (sessionId: string, bringOptions?: BringOptions) =>
        act(stage, ({ bring }) =>
          bring(sessionId, latestLimit.current, { consent: bringOptions?.consent === true }),
        ),
      remove: (sessionId: string) => act(stage, ({ remove }) => remove(sessionId)),
      putBack: (sessionId: string) => act(stage, ({ putBack }) => putBack(sessionId)),
      deny: (sessionId: string) => act(stage, ({ deny }) => deny(sessionId)),
    }),
    [stage, latestLimit],
  );
  return {
    onStage,
    requests,
    invited,
    mine,
    inviter,
    disabledReason,
    denial,
    ...actions,
    limit,
    canManage,
    status,
  };
}
