import { useDaily, useDailyEvent } from '@daily-co/daily-react';
import { useCallback, useEffect, useState } from 'react';

import { readDeviceProblem, unplugged } from './deviceProblem';
import type { DeviceProblem } from './deviceProblem';
import { watchUnplugged } from './watchUnplugged';

/** The last camera or microphone that did not start or was unplugged, until `clear()`. */
export function useDeviceProblem(): { problem: DeviceProblem | null; clear(): void } {
  const call = useDaily();
  const [problem, setProblem] = useState<DeviceProblem | null>(null);
  useDailyEvent(
    'camera-error',
    useCallback((event) => {
      const next = readDeviceProblem(event);
      setProblem((now) =>
        now?.hasOther && now.kind === next.kind ? { ...now, hasOther: false } : next,
      );
    }, []),
  );
  useEffect(() => {
    if (!call) return undefined;
    return watchUnplugged(call, (kind) => setProblem(unplugged(kind)));
  }, [call]);
  const clear = useCallback(() => setProblem(null), []);
  return { problem, clear };
}
