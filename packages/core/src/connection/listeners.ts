import { messageOf } from '../errors/messageOf';
import type { Connection } from './connection';
import { createListenerSet, type Listeners } from './listenerSet';

export type { Listeners } from './listenerSet';

/** Makes the listeners of a feature, which goes by `name` in reports. */
export function createListeners<T>({ report }: Connection, name: string): Listeners<T> {
  return createListenerSet<T>((cause) => {
    const detail = `A listener of "${name}" threw: ${messageOf(cause)}`;
    report({ kind: 'failed', code: 'handler-failed', mechanism: 'message', name, detail });
  });
}
