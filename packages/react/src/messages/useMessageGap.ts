import { messageService, type MessageGap } from '@backchannel/core';
import { useEffect } from 'react';
import { useConnection, type CallOption } from '../connection/useConnection';
import { useLatest } from '../internal/useLatest';

/**
 * Calls `onGap` after each time in which this client missed messages: the network was interrupted, or the room was left or lost and joined again.
 * Daily stores no message, so what was sent meanwhile will not arrive: ask for it, or say so on the screen.
 *
 * `lasted` is in ms of this machine's clock. `onGap` need not be memoised.
 *
 * @example
 * ```tsx
 * useMessageGap(({ lasted }) => lasted > 5_000 && refetchScores());
 * ```
 */
export function useMessageGap(onGap: (gap: MessageGap) => void, options: CallOption = {}): void {
  const connection = useConnection(options);
  const latest = useLatest(onGap);
  useEffect(
    () => connection?.use(messageService).onGap((gap) => latest.current(gap)),
    [connection, latest],
  );
}
