import type { DailyCall } from '@daily-co/daily-js';
import { BackchannelError, callDestroyed } from '../errors/backchannelError';
import { messageService } from '../messages/messageService';
import { statusService } from '../status/statusService';
import type { Connection } from './connection';
import { createConnection } from './createConnection';
import { refuseDifferingOptions } from './differingOptions';
import { resolveOptions, type ConnectionOptions } from './options';
import { WIRE_MAJOR } from './version';

const KEY = Symbol.for('backchannel.connection');

interface Held {
  major: number;
  connection: Connection;
}

/**
 * The connection of a call, made on first use and shared by everybody who uses the kit on the same call.
 *
 * Optional: hooks call it. Call it beside `createCallObject` to have every message from the start and to set options.
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
  const connection = heldBy(call) ?? hold(call, options ?? {});
  if (!options) return connection;
  refuseDifferingOptions(connection, options);
  if (options.onEvent) connection.onEvent(options.onEvent);
  return connection;
}

function heldBy(call: DailyCall): Connection | undefined {
  const held = Reflect.get(call, KEY) as Held | undefined;
  if (!held || held.connection.isDisposed) return undefined;
  if (held.major !== WIRE_MAJOR) {
    throw new BackchannelError(
      'connection-conflict',
      `this call is held by version ${held.major} of the kit, and this copy is version ${WIRE_MAJOR}: they would overwrite each other’s userData. ` +
        'Look for duplicates and install one version.',
      { held: held.major, own: WIRE_MAJOR },
    );
  }
  return held.connection;
}

function hold(call: DailyCall, options: ConnectionOptions): Connection {
  if (call.isDestroyed()) {
    throw callDestroyed();
  }
  const connection = createConnection(call, resolveOptions(options));
  Object.defineProperty(call, KEY, {
    value: { major: WIRE_MAJOR, connection } satisfies Held,
    configurable: true,
  });
  connection.use(statusService);
  /* From now on, whatever is mounted later: authority is judged when a message arrives, and the last ones are replayed. */
  connection.use(messageService);
  return connection;
}
