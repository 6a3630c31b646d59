import type { DailyCall } from '@daily-co/daily-js';
import { BackchannelError, callDestroyed } from '../errors/backchannelError';
import { messageService } from '../messages/messageService';
import { statusService } from '../status/statusService';
import type { Connection } from './connection';
import { createConnection } from './createConnection';
import { resolveOptions, type ConnectionOptions } from './options';
import { WIRE_MAJOR } from './version';

const KEY = Symbol.for('backchannel.connection');

interface Held {
  major: number;
  connection: Connection;
}

/**
 * The connection of a call, for those who set no options: made on first use, and shared by everybody who uses the kit on the same call.
 *
 * `options` count only where this makes it; `connect` also compares them.
 *
 * @throws BackchannelError `connection-conflict` when another major version of the kit holds the call; `call-destroyed` when the call is gone.
 * @example
 * ```ts
 * connectionOf(call).use(messageService).onGap(({ lasted }) => console.debug(lasted));
 * ```
 */
export function connectionOf(call: DailyCall, options: ConnectionOptions = {}): Connection {
  return heldBy(call) ?? hold(call, options);
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
  if (call.isDestroyed()) throw callDestroyed();
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
