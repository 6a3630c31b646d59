import { useCallback, useState } from 'react';
import type { Announcement } from '../announcer/announcer';
import { isPassing } from './problemText';
import { useLatest } from './useLatest';

/** Long enough that what is done at once does not flicker. */
const PENDING_AFTER = 300;

/** What the last action failed with. */
export interface Problem {
  /** In words. */
  text: string;
  /** Tries it again; undefined where that would fail as well. */
  retry: (() => void) | undefined;
}

/** Runs an action of a hook. The key is what it is pending by. */
export type Run = (action: () => Promise<unknown>, key?: string) => void;

/** What `useActions` answers. */
export interface Actions {
  problem: Problem | undefined;
  run: Run;
  /** Whether an action takes long; undefined where it does not, as for `aria-busy`. */
  isPending: (key: string) => true | undefined;
}

/**
 * Runs actions of a hook: keeps and says what the last one failed with, and which ones take long, as the first of a host does while its code is
 * loaded. What is pending is not run again.
 */
export function useActions(
  announce: (announcement: Announcement) => void,
  textOf: (error: unknown) => string,
): Actions {
  const [problem, setProblem] = useState<Problem>();
  const [pending, setPending] = useState<readonly string[]>([]);
  const latest = useLatest({ pending, textOf });

  const run = useCallback<Run>(
    function tryIt(action, key = '') {
      if (latest.current.pending.includes(key)) return;
      setProblem(undefined);
      const timer = setTimeout(() => setPending((now) => [...now, key]), PENDING_AFTER);
      action()
        .catch((error: unknown) => {
          const text = latest.current.textOf(error);
          setProblem({ text, retry: isPassing(error) ? () => tryIt(action, key) : undefined });
          announce({ kind: 'problem', priority: 'assertive', text });
        })
        .finally(() => {
          clearTimeout(timer);
          setPending((now) => (now.includes(key) ? now.filter((one) => one !== key) : now));
        });
    },
    [announce, latest],
  );

  return { problem, run, isPending: (key: string) => pending.includes(key) || undefined };
}
