import { atom, createStore, type Atom, type PrimitiveAtom } from 'jotai/vanilla';
import { createNotifier } from './notifier';

/** Writes one atom inside `StateStore.update`. */
export type SetAtom = <T>(target: PrimitiveAtom<T>, value: T) => void;

/** The state of one connection: a jotai store whose listeners are told at most once a frame. */
export interface StateStore {
  get<T>(source: Atom<T>): T;
  /** `listener` is told after `source` changed: at once for the first change, then once a frame. */
  subscribe(source: Atom<unknown>, listener: () => void): () => void;
  /** Several writes seen as one: no reader is told before the last. */
  update(write: (set: SetAtom) => void): void;
  /** Several updates seen as one, such as all that follow from one daily-js event. */
  batch(run: () => void): void;
}

/** Makes the store of one connection. */
export function createStateStore(onFailure: (cause: unknown) => void): StateStore {
  const store = createStore();
  const notifier = createNotifier(onFailure);
  const writeAll = atom(null, (_get, set, write: (set: SetAtom) => void) => {
    write((target, value) => set(target, value));
  });

  let depth = 0;

  function batch(run: () => void) {
    depth += 1;
    try {
      run();
    } finally {
      depth -= 1;
      if (depth === 0) notifier.flush();
    }
  }

  return {
    get: (source) => store.get(source),
    subscribe: (source, listener) => {
      const tell = () => listener();
      const unsubscribe = store.sub(source, () => notifier.mark(tell));
      return () => {
        unsubscribe();
        notifier.forget(tell);
      };
    },
    update: (write) => batch(() => store.set(writeAll, write)),
    batch,
  };
}
