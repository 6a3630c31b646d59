import { callDestroyed, toBackchannelError } from '../errors/backchannelError';
import type { Connection } from './connection';
import type { ConnectionEvent } from './events';

/* A feature's action runs a mechanism's: an error that passes through both is told once. */
const told = new WeakSet<object>();

/**
 * Runs an action: it rejects with a typed error only, which `onEvent` hears of whether or not anybody awaits it; so it is never an unhandled
 * rejection.
 */
export function attempt<T>(
  connection: Connection,
  mechanism: ConnectionEvent['mechanism'],
  name: string,
  action: () => Promise<T>,
): Promise<T> {
  const outcome = run(connection, mechanism, name, action);
  outcome.catch(() => undefined);
  return outcome;
}

async function run<T>(
  { isDisposed, report }: Connection,
  mechanism: ConnectionEvent['mechanism'],
  name: string,
  action: () => Promise<T>,
): Promise<T> {
  try {
    if (isDisposed) throw callDestroyed();
    return await action();
  } catch (cause) {
    const error = toBackchannelError(cause, 'daily-refused');
    const { code, message } = error;
    if (!told.has(error)) {
      const kind = code === 'throttled' ? 'throttled' : 'failed';
      report({ kind, code, mechanism, name, from: 'self', detail: message });
    }
    told.add(error);
    throw error;
  }
}
