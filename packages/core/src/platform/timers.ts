/* The kit compiles without DOM and Node types (React Native, servers); what every platform has is declared here, once. */
declare function setTimeout(callback: () => void, ms: number): unknown;
declare function clearTimeout(timer: unknown): void;

/* What is longer, `Infinity` above all, would fire at once. */
const LONGEST_MS = 2 ** 31 - 1;

/** Runs `callback` once after `ms`, at most some 24 days; the answer cancels it. */
export function startTimer(ms: number, callback: () => void): () => void {
  const timer = setTimeout(callback, Math.min(ms, LONGEST_MS));
  return () => clearTimeout(timer);
}

interface FramePlatform {
  requestAnimationFrame?: (callback: () => void) => number;
  document?: { visibilityState?: string };
}

const FRAME_MS = 16;

/**
 * Runs `callback` once before the next paint, or by timer where nothing is painted (server, React Native, a tab that is hidden or
 * becomes so while it waits) or the paint is late: a busy page has none for long. The answer cancels it.
 */
export function nextFrame(callback: () => void): () => void {
  const platform = globalThis as FramePlatform;
  if (!platform.requestAnimationFrame || platform.document?.visibilityState === 'hidden') {
    return startTimer(FRAME_MS, callback);
  }
  let isDone = false;
  const once = () => {
    if (isDone) return;
    isDone = true;
    cancelTimer();
    callback();
  };
  const cancelTimer = startTimer(FRAME_MS, once);
  platform.requestAnimationFrame(once);
  return () => {
    isDone = true;
    cancelTimer();
  };
}
