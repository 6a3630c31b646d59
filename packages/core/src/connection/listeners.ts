import { messageOf } from '../errors/messageOf';
import type { Connection } from './connection';

/** Listeners of one feature. One that throws is reported and stops no other. */
export interface Listeners<T> {
  add(listener: (value: T) => void): () => void;
  tell(value: T): void;
}

/** Makes the listeners of a feature, which goes by `name` in reports. */
export function createListeners<T>({ report }: Connection, name: string): Listeners<T> {
  const all = new Set<{ listener: (value: T) => void }>();

  return {
    add: (listener) => {
      const entry = { listener };
      all.add(entry);
      return () => all.delete(entry);
    },
    tell: (value) => {
      for (const { listener } of [...all]) {
        try {
          listener(value);
        } catch (cause) {
          const detail = `A listener of "${name}" threw: ${messageOf(cause)}`;
          report({ kind: 'failed', code: 'handler-failed', mechanism: 'message', name, detail });
        }
      }
    },
  };
}
