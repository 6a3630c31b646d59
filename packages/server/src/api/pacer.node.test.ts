import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPacer } from './pacer';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('lets so many start in any span, and the later ones in the order they came', async () => {
  const pace = createPacer(3, 1000);
  const started: number[] = [];
  for (let index = 0; index < 8; index += 1) {
    void pace(undefined).then(() => started.push(index));
  }
  await vi.advanceTimersByTimeAsync(0);
  expect(started).toEqual([0, 1, 2]);
  await vi.advanceTimersByTimeAsync(999);
  expect(started).toHaveLength(3);
  await vi.advanceTimersByTimeAsync(1);
  expect(started).toEqual([0, 1, 2, 3, 4, 5]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(started).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
});

it('stops waiting when the caller aborts', async () => {
  const pace = createPacer(1, 1000);
  await pace(undefined);
  const controller = new AbortController();
  const waiting = pace(controller.signal);
  controller.abort(new Error('no more'));
  await expect(waiting).rejects.toThrow('no more');
});

it('gives the places of those who gave up to the others', async () => {
  const pace = createPacer(1, 1000);
  await pace(undefined);
  const controller = new AbortController();
  const givenUp = Promise.allSettled(Array.from({ length: 50 }, () => pace(controller.signal)));
  let hasStarted = false;
  void pace(undefined).then(() => (hasStarted = true));
  controller.abort();
  await givenUp;
  await vi.advanceTimersByTimeAsync(999);
  expect(hasStarted).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(hasStarted).toBe(true);
});
