import { useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useIsoLayoutEffect } from '../internal/useIsoLayoutEffect';
import { createPartContext } from './createPartContext';

interface Store<Value> {
  read: () => Value;
  write: (value: Value) => void;
  subscribe: (reader: () => void) => () => void;
}

/**
 * As `createPartContext`, for what changes often above a long list: for a context whose value changes React looks through everything below
 * its provider, so this one's never does. The hook takes the fields that a part reads; it renders when one of them changes.
 */
export function createPartStore<Value extends object>(owner: string) {
  const [StoreProvider, useStore] = createPartContext<Store<Value>>(owner);

  function Provider({ value, children }: { value: Value; children: ReactNode }) {
    const [store] = useState(() => createStore(value));
    useIsoLayoutEffect(() => store.write(value));
    return <StoreProvider value={store}>{children}</StoreProvider>;
  }

  function useFields<Field extends keyof Value & string>(
    part: string,
    ...fields: Field[]
  ): Pick<Value, Field> {
    const store = useStore(part);
    const names = fields.join();
    const read = useMemo(() => {
      const picked = names.split(',') as Field[];
      let last = store.read();
      return () => {
        const next = store.read();
        if (picked.some((field) => !Object.is(last[field], next[field]))) last = next;
        return last;
      };
    }, [store, names]);
    return useSyncExternalStore(store.subscribe, read, read);
  }

  return [Provider, useFields] as const;
}

function createStore<Value>(initial: Value): Store<Value> {
  const readers = new Set<() => void>();
  let current = initial;
  return {
    read: () => current,
    write: (value) => {
      current = value;
      for (const reader of readers) reader();
    },
    subscribe: (reader) => {
      readers.add(reader);
      return () => void readers.delete(reader);
    },
  };
}
