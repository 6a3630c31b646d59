import { nextFrame } from '../platform/timers';

/** Tells listeners of changes: at once when nothing was told in this frame, else together before the next one. */
export interface Notifier {
  /** `listener` has something to look at. */
  mark(listener: () => void): void;
  /** `listener` is gone. */
  forget(listener: () => void): void;
  /** The changes marked so far are complete and may be told. */
  flush(): void;
}

/**
 * Makes the notifier of one store. A burst of events costs its readers one look a frame. They are told inside daily-js's event, so what one
 * throws goes to `onFailure`: it would stop the app's own listeners.
 */
export function createNotifier(onFailure: (cause: unknown) => void): Notifier {
  const marked = new Set<() => void>();
  let isWaitingForFrame = false;

  function tell() {
    const listeners = [...marked];
    marked.clear();
    isWaitingForFrame = true;
    nextFrame(onFrame);
    for (const listener of listeners) {
      try {
        listener();
      } catch (cause) {
        onFailure(cause);
      }
    }
  }

  function onFrame() {
    isWaitingForFrame = false;
    if (marked.size > 0) tell();
  }

  return {
    mark: (listener) => marked.add(listener),
    forget: (listener) => marked.delete(listener),
    flush: () => {
      if (marked.size > 0 && !isWaitingForFrame) tell();
    },
  };
}
