import { toBackchannelError } from '../errors/backchannelError';
import type { Connection } from './connection';
import type { ConnectionEvent } from './events';

/** Runs an action of a feature: it rejects with a typed error only, which `onEvent` hears of whether or not anybody awaits it. */
export async function attempt<T>(
  { report }: Connection,
  mechanism: ConnectionEvent['mechanism'],
  name: string,
  action: () => Promise<T>,
): Promise<T> {
  try {
    return await action();
  } catch (cause) {
    const { code, message } = toBackchannelError(cause, 'daily-refused');
    report({ kind: 'failed', code, mechanism, name, from: 'self', detail: message });
    throw toBackchannelError(cause, 'daily-refused');
  }
}
