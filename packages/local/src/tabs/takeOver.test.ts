import { expect, test } from 'vitest';
import { takeOver, type Answer } from './takeOver';

/** A round as the tab that got the lock sees it: others who answer, or never do, or are gone. */
function playRound(others: Record<string, number | 'gone'>, own: number) {
  const answers = new Map<string, Answer>();
  const wanted: string[] = [];
  let applied = own;
  let waiting: (() => void)[] = [];
  const wake = (): void => {
    const woken = waiting;
    waiting = [];
    for (const resolve of woken) resolve();
  };
  const round = takeOver({
    applied: () => applied,
    ask() {
      for (const [from, reached] of Object.entries(others)) {
        if (reached === 'gone') continue;
        const term = { number: 1, by: 'me' };
        answers.set(from, { kind: 'answer', to: 'me', from, term, applied: reached });
      }
      queueMicrotask(wake);
    },
    want(tab) {
      wanted.push(tab);
      const reached = others[tab];
      if (typeof reached !== 'number') return;
      applied = reached;
      queueMicrotask(wake);
    },
    others: async () => Object.keys(others),
    whenGone: (tab) => (others[tab] === 'gone' ? Promise.resolve() : new Promise(() => undefined)),
    nextMessage: () => new Promise((resolve) => waiting.push(resolve)),
    answers,
  });
  return { round, wanted, applied: () => applied };
}

test('the furthest of the others is asked for what is missing', async () => {
  const { round, wanted, applied } = playRound({ a: 7, b: 9, c: 8 }, 7);
  await round;
  expect(wanted).toEqual(['b']);
  expect(applied()).toBe(9);
});

test('nobody is asked by a tab that knows it all, or is alone', async () => {
  const behind = playRound({ a: 7, b: -1 }, 7);
  const alone = playRound({}, -1);
  await Promise.all([behind.round, alone.round]);
  expect([behind.wanted, alone.wanted]).toEqual([[], []]);
});

test('a tab that has nothing yet gets all of it', async () => {
  const { round, wanted, applied } = playRound({ a: 0, b: 4 }, -1);
  await round;
  expect(wanted).toEqual(['b']);
  expect(applied()).toBe(4);
});

test('who is gone is not waited for', async () => {
  const { round, applied } = playRound({ a: 'gone', b: 3 }, 2);
  await round;
  expect(applied()).toBe(3);
});
