import type { DailyCall } from '@daily-co/daily-js';
import type { Connection } from './connection';
import { connectionOf } from './connectionOf';
import { refuseDifferingOptions } from './differingOptions';
import type { ConnectionOptions } from './options';

/**
 * The connection of a call, made on first use and shared by everybody who uses the kit on the same call.
 *
 * Optional: hooks do without. Call it beside `createCallObject` to have every message from the start and to set options.
 * The first caller sets the options, those it leaves out to their defaults; `onEvent` listeners add up. A differing option is an error while
 * developing; in production the first stays in force, and the other is reported as `connection-conflict`.
 *
 * @throws BackchannelError `connection-conflict` when an option differs from the one in force (in development), or when another major version
 *   of the kit holds the call; `call-destroyed` when the call is gone.
 * @example
 * ```ts
 * const call = Daily.createCallObject();
 * const connection = connect(call, { onEvent: (event) => console.debug(event.detail) });
 * ```
 */
export function connect(call: DailyCall, options?: ConnectionOptions): Connection {
  const connection = connectionOf(call, options);
  if (!options) return connection;
  refuseDifferingOptions(connection, options);
  if (options.onEvent) connection.onEvent(options.onEvent);
  return connection;
}
