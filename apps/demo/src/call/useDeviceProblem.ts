import { useDailyEvent } from '@daily-co/daily-react';
import { useCallback, useState } from 'react';

import { readDeviceProblem } from './deviceProblem';
import type { DeviceProblem } from './deviceProblem';

/** The last camera or microphone that did not start, until `clear()`. */
export function useDeviceProblem(): { problem: DeviceProblem | null; clear(): void } {
  const [problem, setProblem] = useState<DeviceProblem | null>(null);
  useDailyEvent(
    'camera-error',
    useCallback((event) => setProblem(readDeviceProblem(event)), []),
  );
  const clear = useCallback(() => setProblem(null), []);
  return { problem, clear };
}
