import { handsService, type OwnHand, type Status } from '@backchannel/core';
import { useMemo } from 'react';
import { useConnection, type CallOption } from '../connection/useConnection';
import { useStatus } from '../connection/useStatus';
import { act } from '../internal/act';
import { useStateAtom } from '../internal/useStateAtom';

/** What `useHandRaise` answers. */
export interface HandRaise {
  /** Whether the own hand is up: raised, and not lowered by a host since. */
  isRaised: boolean;
  /** The own place in the queue, from 1; undefined while the hand is down. */
  position?: number;
  /**
   * Raises the own hand behind all others; up to 25 s after it was lowered for its owner, at its old place. Rejects with `not-joined`, `closed` or
   * `not-allowed` (hidden, and no host is there to be told).
   */
  raise(): Promise<void>;
  /** Takes the own hand down, on the other devices of a token's user_id too. */
  lower(): Promise<void>;
  /** Raises it when it is down, else takes it down. */
  toggle(): Promise<void>;
  /** Why the hand cannot be raised now: `closed` by a host, `not-joined`, or `no-presence` (hidden, and no host is there to be told). */
  disabledReason?: 'closed' | 'not-joined' | 'no-presence';
  /**
   * Why the hand was lowered although its owner did not: by a `host`, or after `speaking` (`hands: { lowerAfterSpeaking }` of the connection). Not
   * where its owner was called: given the floor, or brought on stage.
   */
  loweredBy?: 'host' | 'speaking';
  /** The name of that host, who is still in the call. */
  lowererName?: string;
  status: Status;
}

const NO_HAND: OwnHand = { isRaised: false, position: undefined, disabledReason: 'not-joined' };

/**
 * The own raised hand, and the own place in the queue.
 *
 * It is the slot `handRaised` of this client's userData: everybody has it, late joiners in the snapshot, and it is cleared on leave, by a
 * host who lowers it, and by the floor cue. While a host is present it outlasts a lost connection and a reload of up to 30 s, at its place. Who
 * is hidden (`hasPresence: false`) tells the hosts instead, who keep it. Actions are stable and may be passed to `onClick` as they are.
 *
 * @example
 * ```tsx
 * const { isRaised, position, toggle, disabledReason } = useHandRaise();
 * return (
 *   <button aria-pressed={isRaised} disabled={disabledReason !== undefined} onClick={toggle}>
 *     Raise hand {position}
 *   </button>
 * );
 * ```
 */
export function useHandRaise(options: CallOption = {}): HandRaise {
  const connection = useConnection(options);
  const hands = connection?.use(handsService) ?? null;
  const { isRaised, position, disabledReason, loweredBy, lowererName } = useStateAtom(
    connection,
    hands?.ownAtom ?? null,
    NO_HAND,
  );
  const status = useStatus(options);
  const actions = useMemo(
    () => ({
      raise: () => act(hands, ({ raise }) => raise()),
      lower: () => act(hands, ({ lowerOwn }) => lowerOwn()),
      toggle: () => act(hands, ({ toggle }) => toggle()),
    }),
    [hands],
  );
  return {
    isRaised,
    ...(position !== undefined && { position }),
    ...(disabledReason && { disabledReason }),
    ...(loweredBy && { loweredBy }),
    ...(lowererName !== undefined && { lowererName }),
    ...actions,
    status,
  };
}
