import {
  DEFAULT_REACTIONS,
  NO_REACTIONS,
  reactionsService,
  type ActiveReaction,
  type Reaction,
  type ReactionsDisabledReason,
  type ReactionsState,
  type Status,
} from '@backchannel/core';
import { useCallback, useEffect } from 'react';
import { useConnection, type CallOption } from '../connection/useConnection';
import { act } from '../internal/act';
import { useLatest } from '../internal/useLatest';
import { useReadAtom } from '../internal/useReadAtom';
import { useStateAtom } from '../internal/useStateAtom';

/** What `useReactions` takes. */
export interface ReactionsOptions extends CallOption {
  /** The emoji that may be sent and that are shown when they come. Default 👏 ❤️ 😂 🎉 👍 😮. Need not be memoised. */
  allowed?: readonly string[] | undefined;
  /** How long one stays in `active`, ms. Default 4,000. */
  lifetime?: number | undefined;
  /** How far back `counts` goes, ms; `Infinity` for since join. Default 60,000. */
  window?: number | undefined;
  /** Told of each one that is accepted while this is mounted, our own included. Need not be memoised. */
  onReaction?: ((reaction: Reaction) => void) | undefined;
}

/**
 * What `useReactions` answers. The actions are stable over renders. Changes of `active` and `counts` render only components that read them: who
 * only sends does not render when others react.
 */
export interface ReactionsResult {
  /** Shows the reaction here at once and sends it to everybody. Rejects with `not-joined`, `closed`, `not-allowed` or `throttled`. */
  send: (emoji: string) => Promise<void>;
  /**
   * What is on screen now, oldest first: at most 50, and 12 of one sender; the others are only counted. The same emoji of one sender within
   * a second is one entry with a `count`.
   */
  active: readonly ActiveReaction[];
  /** How often each emoji came within `window`. */
  counts: Readonly<Record<string, number>>;
  /** The emoji to offer. */
  allowed: readonly string[];
  /** False while a host has switched reactions off. */
  isEnabled: boolean;
  /** Switches them off or on for everybody, late joiners included. Rejects with `not-host` unless `canManage`. */
  setEnabled: (isEnabled: boolean) => Promise<void>;
  /** Whether this client is a host. */
  canManage: boolean;
  /** Why nothing can be sent now: `not-joined`, `closed` by a host, or `throttled` (ten in the last second). */
  disabledReason?: ReactionsDisabledReason;
  status: Status;
}

const NO_CALL: ReactionsState = {
  status: 'not-joined',
  isEnabled: true,
  canManage: false,
  disabledReason: 'not-joined',
};

/**
 * Reactions: short-lived emoji that everybody sees.
 *
 * Ephemeral messages `{ type: 'reaction', emoji }`: who joins later does not see them. Receivers accept only what they allow themselves; the
 * rest is reported as `not-allowed`. At most ten a second go out. Hosts can switch them off.
 *
 * @example
 * ```tsx
 * const { send, active, allowed, disabledReason } = useReactions({ lifetime: 4000 });
 * return (
 *   <>
 *     {allowed.map((emoji) => <button key={emoji} disabled={disabledReason !== undefined} onClick={() => send(emoji)}>{emoji}</button>)}
 *     {active.map(({ id, emoji, count }) => <span key={id}>{emoji} {count}</span>)}
 *   </>
 * );
 * ```
 */
export function useReactions({
  allowed = DEFAULT_REACTIONS,
  lifetime = 4_000,
  window,
  onReaction,
  ...options
}: ReactionsOptions = {}): ReactionsResult {
  const connection = useConnection(options);
  const service = connection?.use(reactionsService) ?? null;
  const feed = service?.open({ allowed, lifetime, window }) ?? null;
  const readActive = useReadAtom(connection, feed?.activeAtom ?? null, NO_REACTIONS.active);
  const readCounts = useReadAtom(connection, feed?.countsAtom ?? null, NO_REACTIONS.counts);
  const { canManage, disabledReason, isEnabled, status } = useStateAtom(
    connection,
    service?.stateAtom ?? null,
    NO_CALL,
  );
  const latest = useLatest({ allowed, onReaction });

  useEffect(() => feed?.onReaction((one) => latest.current.onReaction?.(one)), [feed, latest]);

  const send = useCallback(
    (emoji: string) => act(service, (one) => one.send(emoji, latest.current.allowed)),
    [service, latest],
  );
  const setEnabled = useCallback(
    (next: boolean) => act(service, (one) => one.setEnabled(next)),
    [service],
  );

  return {
    send,
    get active() {
      return readActive();
    },
    get counts() {
      return readCounts();
    },
    allowed: feed?.allowed ?? allowed,
    isEnabled,
    setEnabled,
    canManage,
    ...(disabledReason !== undefined && { disabledReason }),
    status,
  };
}
