import { expect, it } from 'vitest';
import { createChatClock } from './chatClock';

it('puts what has no number below what was there and above its answer, also where a clock is behind', () => {
  let now = 1_000;
  const [ana, ben] = [createChatClock(() => now + 200), createChatClock(() => now)];
  const first = ana.next();
  ben.place(first);
  now += 50;
  const atAna = ana.place(undefined);
  expect([atAna, ben.place(undefined)]).toEqual([first + 1, first + 1]);
  expect(ben.next()).toBeGreaterThan(atAna);
});
