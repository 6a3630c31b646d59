import { connectionOf, type Connection } from '@backchannel/core';
import type { DailyCall } from '@daily-co/daily-js';
import { useCall } from './useCall';

/** What every call-scoped hook takes: the call, where it is not the one of the nearest `DailyProvider`. */
export interface CallOption {
  /** Default: the call of the nearest `DailyProvider`. */
  call?: DailyCall | null | undefined;
}

/**
 * The connection of the call: made on first use, shared by all hooks and components on that call. Null while there is no call, on a server,
 * and after the call was destroyed.
 *
 * @example
 * ```tsx
 * const connection = useConnection();
 * useEffect(() => connection?.onEvent((event) => console.debug(event.detail)), [connection]);
 * ```
 */
export function useConnection({ call }: CallOption = {}): Connection | null {
  const own = useCall(call);
  return own && connectionOf(own);
}
