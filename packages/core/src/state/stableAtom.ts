import { atom, type Atom, type Getter } from 'jotai/vanilla';
import { jsonEqual } from '../json/json';

/** A derived fact of plain data that keeps its identity as long as it shows the same. For one store only: it remembers its last value. */
export function stableAtom<T>(read: (get: Getter) => T): Atom<T> {
  let last: { value: T } | undefined;
  return atom((get) => {
    const value = read(get);
    if (!last || !jsonEqual(last.value, value)) last = { value };
    return last.value;
  });
}
