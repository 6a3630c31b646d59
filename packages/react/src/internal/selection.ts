/** What a selecting reader shows: equal answers keep their identity, over store changes and over renders. */
export interface Selection<R> {
  /** A snapshot function: selects again only when what `get` answers is another. */
  over<T>(get: () => T, select: (value: T) => R, isEqual: (a: R, b: R) => boolean): () => R;
  /** `result` is on screen. */
  commit(result: R): void;
}

/** Makes the memory of one reader. */
export function createSelection<R>(): Selection<R> {
  let committed: { readonly result: R } | undefined;

  return {
    over: <T>(get: () => T, select: (value: T) => R, isEqual: (a: R, b: R) => boolean) => {
      let last: { readonly value: T; readonly result: R } | undefined;
      return () => {
        const value = get();
        if (last && Object.is(last.value, value)) return last.result;
        const selected = select(value);
        const before = last ?? committed;
        const result = before && isEqual(before.result, selected) ? before.result : selected;
        last = { value, result };
        return result;
      };
    },
    commit: (result) => {
      committed = { result };
    },
  };
}

/** Lists with the same things in the same order are the same; anything else only if it is itself. */
export function isSameList(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return Object.is(a, b);
  return a.length === b.length && a.every((one, at) => Object.is(one, b[at]));
}
