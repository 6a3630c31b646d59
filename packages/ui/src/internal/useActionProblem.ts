import { useCallback, useState } from 'react';
import type { Announcement } from '../announcer/announcer';
import { errorText } from './errorText';

/** Runs actions of a hook and keeps, shows and says what the last one failed with. */
export function useActionProblem(announce: (announcement: Announcement) => void) {
  const [problem, setProblem] = useState<string>();
  const run = useCallback(
    (action: Promise<unknown>) => {
      setProblem(undefined);
      action.catch((error: unknown) => {
        const text = errorText(error);
        setProblem(text);
        announce({ kind: 'problem', priority: 'assertive', text });
      });
    },
    [announce],
  );
  return { problem, run };
}
