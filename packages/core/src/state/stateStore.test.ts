import { atom } from 'jotai/vanilla';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStateStore } from './stateStore';

/* Long enough for the next frame, and for a quiet one. */
const FRAME_MS = 100;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function failOn(cause: unknown): never {
  throw cause;
}

function openStore() {
  const store = createStateStore(failOn);
  const countAtom = atom(0);
  const double = vi.fn<(count: number) => number>((count) => 2 * count);
  const doubleAtom = atom((get) => double(get(countAtom)));
  const write = (count: number) => store.update((set) => set(countAtom, count));
  return { store, countAtom, double, doubleAtom, write };
}

test('the first change is told at once, those after it together', () => {
  const { store, countAtom, write } = openStore();
  const seen: number[] = [];
  store.subscribe(countAtom, () => seen.push(store.get(countAtom)));
  write(1);
  expect(seen).toEqual([1]);
  write(2);
  write(3);
  expect(seen).toEqual([1]);
  vi.advanceTimersByTime(FRAME_MS);
  expect(seen).toEqual([1, 3]);
  vi.advanceTimersByTime(FRAME_MS);
  write(4);
  expect(seen).toEqual([1, 3, 4]);
});

test('where a busy page is late with its frame, the next change is told at once, and the late frame tells nothing', () => {
  const { store, countAtom, write } = openStore();
  const seen: number[] = [];
  store.subscribe(countAtom, () => seen.push(store.get(countAtom)));
  write(1);
  write(2);
  vi.setSystemTime(Date.now() + 17);
  write(3);
  expect(seen).toEqual([1, 3]);
  write(4);
  vi.advanceTimersByTime(FRAME_MS);
  expect(seen).toEqual([1, 3, 4]);
});

test('what is derived is computed once for a burst, and at once for whoever reads it', () => {
  const { store, double, doubleAtom, write } = openStore();
  const listener = vi.fn<() => void>();
  store.subscribe(doubleAtom, listener);
  write(1);
  double.mockClear();
  for (let count = 2; count <= 10; count += 1) write(count);
  expect(double).not.toHaveBeenCalled();
  expect(store.get(doubleAtom)).toBe(20);
  expect(double).toHaveBeenCalledTimes(1);
  write(11);
  vi.advanceTimersByTime(FRAME_MS);
  expect(listener).toHaveBeenCalledTimes(2);
  expect(double).toHaveBeenCalledTimes(2);
  expect(store.get(doubleAtom)).toBe(22);
});

test('a value that was written is there for the next line, in and outside of batches', () => {
  const { store, countAtom, doubleAtom, write } = openStore();
  write(1);
  store.batch(() => {
    write(2);
    expect(store.get(countAtom)).toBe(2);
    expect(store.get(doubleAtom)).toBe(4);
  });
  write(3);
  expect(store.get(countAtom)).toBe(3);
  expect(store.get(doubleAtom)).toBe(6);
});

test('a batch is told when it is complete', () => {
  const { store, countAtom, doubleAtom, write } = openStore();
  const seen: number[] = [];
  store.subscribe(doubleAtom, () => seen.push(store.get(doubleAtom)));
  store.batch(() => {
    write(1);
    expect(store.get(doubleAtom)).toBe(2);
    write(2);
    expect(seen).toEqual([]);
  });
  expect(seen).toEqual([4]);
  expect(store.get(countAtom)).toBe(2);
});

test('a change that is taken back is not told', () => {
  const { store, countAtom, write } = openStore();
  const other = atom(0);
  const listener = vi.fn<() => void>();
  const otherListener = vi.fn<() => void>();
  store.subscribe(countAtom, listener);
  store.subscribe(other, otherListener);
  write(1);
  write(2);
  write(1);
  store.update((set) => set(other, 1));
  vi.advanceTimersByTime(FRAME_MS);
  expect(otherListener).toHaveBeenCalledTimes(1);
  expect(listener).toHaveBeenCalledTimes(1);
});

test('who has unsubscribed is not told of what was written before', () => {
  const { store, countAtom, write } = openStore();
  const listener = vi.fn<() => void>();
  const other = vi.fn<() => void>();
  const unsubscribe = store.subscribe(countAtom, listener);
  store.subscribe(countAtom, other);
  write(1);
  write(2);
  unsubscribe();
  vi.advanceTimersByTime(FRAME_MS);
  expect(other).toHaveBeenCalledTimes(2);
  expect(listener).toHaveBeenCalledTimes(1);
});

test('a listener that throws is reported and stops nobody', () => {
  const onFailure = vi.fn<(cause: unknown) => void>();
  const store = createStateStore(onFailure);
  const countAtom = atom(0);
  const other = vi.fn<() => void>();
  const failure = new Error('broken reader');
  store.subscribe(countAtom, () => failOn(failure));
  store.subscribe(countAtom, other);
  store.update((set) => set(countAtom, 1));
  expect(onFailure).toHaveBeenCalledWith(failure);
  expect(other).toHaveBeenCalledTimes(1);
});
