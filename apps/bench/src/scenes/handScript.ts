import { nameOf } from './people';
import type { Script } from './scene';

const MOST_RAISED = 50;

/** Hands go up and down in turn: the one that was up longest comes down. Each rank is one higher than the last. */
export function handScript(people: number) {
  const raised = new Map<number, number>();
  let acts = 0;
  let rank = 0;
  const raise = () => raised.set(rank % people, (rank += 1));
  while (rank < Math.min(MOST_RAISED, people / 2)) raise();

  return {
    userData: (index) => ({ handRaised: raised.get(index) ?? false }),
    next() {
      acts += 1;
      const isUp = acts % 2 === 1;
      const by = isUp ? rank % people : ([...raised.keys()][0] ?? 0);
      if (isUp) raise();
      else raised.delete(by);
      return {
        by,
        frame: { type: 'set-user-data', userData: { handRaised: raised.get(by) ?? false } },
        row: nameOf(by),
        shows: isUp ? nameOf(by) : null,
        ...(!isUp && { hides: nameOf(by) }),
        rowsChanged: isUp ? 1 : 0,
      };
    },
    rows: () => [...raised.keys()].map(nameOf),
  } satisfies Script;
}
