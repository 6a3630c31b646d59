import { nextFrame } from '../platform/timers';

/** Tells listeners of changes: at once after a quiet frame, else together before the next one. */
export interface Notifier {
  /** `listener` has something to look at. */
  mark(listener: () => void): void;
  /** `listener` is gone. */
  forget(listener: () => void): void;
  /** There is something to tell, and it is complete. */
  flush(): void;
}

/* Longer than a frame: events that come once a frame would otherwise be told twice in one, at once and before the next. */
const QUIET_MS = 20;
/* One frame. Where more comes in than a page gets done, timers and frames wait behind it: then the next event tells. */
const LATE_MS = 16;

/**
 * Makes the notifier of one store. A burst of events costs its readers one look a frame. `prepare` runs before each telling and may mark. They
 * are told inside daily-js's event, so what one throws goes to `onFailure`: it would stop the app's own listeners.
 */
export function createNotifier(prepare: () => void, onFailure: (cause: unknown) => void): Notifier {
  const marked = new Set<() => void>();
  let waiting: { readonly since: number; readonly cancel: () => void } | undefined;
  let toldAt = 0;

  function tell() {
    waiting?.cancel();
    waiting = undefined;
    prepare();
    if (marked.size > 0) toldAt = Date.now();
    const listeners = [...marked];
    marked.clear();
    for (const listener of listeners) {
      try {
        listener();
      } catch (cause) {
        onFailure(cause);
      }
    }
  }

  /* A clock that was set back says nothing. */
  const isPast = (ms: number, since: number) => Math.abs(Date.now() - since) >= ms;

  return {
    mark: (listener) => marked.add(listener),
    forget: (listener) => marked.delete(listener),
    flush: () => {
      if (waiting ? isPast(LATE_MS, waiting.since) : isPast(QUIET_MS, toldAt)) return tell();
      waiting ??= { since: Date.now(), cancel: nextFrame(tell) };
    },
  };
}
