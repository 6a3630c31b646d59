/** Listeners of one thing. One that throws stops no other. */
export interface Listeners<T> {
  add(listener: (value: T) => void): () => void;
  tell(value: T): void;
}

/** The same, as its owner has it. */
export interface ListenerSet<T> extends Listeners<T> {
  count(): number;
  clear(): void;
}

/** Makes an empty set of them; `onFailure` gets what one throws. */
export function createListenerSet<T>(onFailure: (cause: unknown) => void): ListenerSet<T> {
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
          onFailure(cause);
        }
      }
    },
    count: () => all.size,
    clear: () => all.clear(),
  };
}
