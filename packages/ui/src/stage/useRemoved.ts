import { useEffect, useState } from 'react';
import type { StageEntry } from './stageState';

/* As long as the hosts' list keeps the place in the queue. */
const OFFERED_MS = 25_000;

/** Remembers for 25 s whom this host took off the stage; not those who are back on it. */
export function useRemoved(onStage: readonly StageEntry[]) {
  const [removed, setRemoved] = useState<StageEntry>();
  useEffect(() => {
    if (!removed) return undefined;
    const timer = setTimeout(() => setRemoved(undefined), OFFERED_MS);
    return () => clearTimeout(timer);
  }, [removed]);
  const isOff = removed && !onStage.some(({ sessionId }) => sessionId === removed.sessionId);
  return [isOff ? removed : undefined, setRemoved] as const;
}
