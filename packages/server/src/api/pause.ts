/** Resolves after `ms`, or rejects with the signal's reason as soon as it aborts. */
export function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const passed = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  return abortable(passed, signal).finally(() => clearTimeout(timer));
}

/** The promise, or the signal's reason as soon as it aborts. What was begun goes on, and nobody waits for it. */
export async function abortable<T>(
  promise: Promise<T>,
  signal: AbortSignal | undefined,
): Promise<T> {
  if (!signal) return promise;
  // One signal may stop a hundred recipients: Node warns of so many listeners on it, not on what follows it.
  const own = AbortSignal.any([signal]);
  let stop = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(own.reason);
    own.addEventListener('abort', stop);
    if (own.aborted) stop();
  });
  return Promise.race([promise, aborted]).finally(() => own.removeEventListener('abort', stop));
}
