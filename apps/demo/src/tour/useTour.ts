import { useEffect, useState } from 'react';

import { stepIds } from './steps';
import type { StepId } from './steps';
import { keepClosed, keepPassed, readIsClosed, readPassed } from './tourMemory';

/** How far somebody has come. */
interface Tour {
  /** What comes next; null once all is done. */
  step: StepId | null;
  isClosed: boolean;
  skip(): void;
  close(): void;
}

/** A step is passed once it has really happened, in whatever order, or is skipped. */
export function useTour(facts: Record<StepId, boolean>): Tour {
  const [passed, setPassed] = useState(readPassed);
  const [isClosed, setIsClosed] = useState(readIsClosed);
  const news = stepIds.filter((id) => facts[id] && !passed.has(id));
  if (news.length > 0) setPassed(new Set([...passed, ...news]));
  const step = stepIds.find((id) => !passed.has(id)) ?? null;

  useEffect(() => keepPassed(passed), [passed]);

  return {
    step,
    isClosed,
    skip() {
      if (step) setPassed(new Set([...passed, step]));
    },
    close() {
      keepClosed();
      setIsClosed(true);
    },
  };
}
