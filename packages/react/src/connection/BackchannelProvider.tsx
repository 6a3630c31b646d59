import { connect, type ConnectionOptions } from '@backchannel/core';
import { useInsertionEffect, type ReactNode } from 'react';
import { useLatest } from '../internal/useLatest';
import { useCall } from './useCall';

/** What `BackchannelProvider` takes: the options of `connect`, and what is below it. */
export interface BackchannelProviderProps extends ConnectionOptions {
  children?: ReactNode;
}

/**
 * Optional: sets the options of the connection of the nearest `DailyProvider`, and begins to listen before anything below it is mounted.
 *
 * The options belong to the call, not to this place of the tree: the first on a call is in force, two providers on one call share it, and a
 * differing second is an error while developing. `onEvent` may be another function in each render. `BackchannelProvider` of
 * `@backchannel/ui` takes words, language and a place for what floats as well.
 *
 * @example
 * ```tsx
 * <DailyProvider callObject={call}>
 *   <BackchannelProvider hosts="owner" roles={hostHeldRoles} onEvent={(event) => log(event.code)}>
 *     <App />
 *   </BackchannelProvider>
 * </DailyProvider>
 * ```
 */
export function BackchannelProvider({ children, onEvent, ...options }: BackchannelProviderProps) {
  const call = useCall(undefined);
  /* While rendering, so that the options are there before the hooks below. */
  const connection = call && connect(call, options);
  const latest = useLatest(onEvent);
  /* Before all effects of what is below it, which may send and write. */
  useInsertionEffect(
    () => connection?.onEvent((event) => latest.current?.(event)),
    [connection, latest],
  );
  return <>{children}</>;
}
