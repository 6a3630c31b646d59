import { atom, createStore, type Atom, type PrimitiveAtom } from 'jotai/vanilla';
import { createNotifier } from './notifier';

/** Writes one atom inside `StateStore.update`. */
export type SetAtom = <T>(target: PrimitiveAtom<T>, value: T) => void;

/** The state of one connection: a jotai store whose listeners are told at most once a frame. */
export interface StateStore {
  /** What holds now, whether listeners were told of it or not. */
  get<T>(source: Atom<T>): T;
  /** `listener` is told after `source` changed: at once for the first change, then once a frame. */
  subscribe(source: Atom<unknown>, listener: () => void): () => void;
  /** Several writes seen as one: no reader is told before the last. */
  update(write: (set: SetAtom) => void): void;
  /** Several updates seen as one, such as all that follow from one daily-js event. */
  batch(run: () => void): void;
}

/**
 * Makes the store of one connection. jotai computes what is derived and read with every write, so writes wait until listeners are told or
 * somebody reads what is derived: a burst of events then costs one computation a frame.
 */
export function createStateStore(onFailure: (cause: unknown) => void): StateStore {
  const store = createStore();
  const waiting = new Map<Atom<unknown>, unknown>();
  const notifier = createNotifier(apply, onFailure);
  const writeAll = atom(null, (_get, setNow, writes: [Atom<unknown>, unknown][]) => {
    for (const [target, value] of writes) setNow(target as PrimitiveAtom<unknown>, value);
  });

  let depth = 0;
  let isToTell = false;

  function apply() {
    if (waiting.size === 0) return;
    const writes = [...waiting];
    waiting.clear();
    store.set(writeAll, writes);
  }

  function set<T>(target: PrimitiveAtom<T>, value: T) {
    waiting.set(target, value);
    isToTell = true;
  }

  function batch(run: () => void) {
    depth += 1;
    try {
      run();
    } finally {
      depth -= 1;
      if (depth === 0 && isToTell) {
        isToTell = false;
        notifier.flush();
      }
    }
  }

  return {
    get: <T>(source: Atom<T>) => {
      if (waiting.has(source)) return waiting.get(source) as T;
      const isDerived = !('init' in source);
      if (isDerived) apply();
      return store.get(source);
    },
    subscribe: (source, listener) => {
      const tell = () => listener();
      apply();
      const unsubscribe = store.sub(source, () => notifier.mark(tell));
      return () => {
        unsubscribe();
        notifier.forget(tell);
      };
    },
    update: (run) => batch(() => run(set)),
    batch,
  };
}
