import type { DailyCall, DailyEvent, DailyEventObject } from '@daily-co/daily-js';

type Listener<E extends DailyEvent> = (event: DailyEventObject<E>) => void;
type AnyListener = (event: never) => void;

/** Listening to daily-js events: one listener on the call for each event name, however many of the kit's parts listen. */
export interface CallEvents {
  on<E extends DailyEvent>(name: E, listener: (event: DailyEventObject<E>) => void): () => void;
  /** Takes every listener off the call. */
  dispose(): void;
}

/**
 * Makes the listener side of a connection. A throwing listener would stop all other listeners of that event in daily-js, the app's
 * included, so nothing thrown here gets out: `onFailure` is told instead.
 */
export function createCallEvents(
  call: DailyCall,
  batch: (run: () => void) => void,
  onFailure: (event: DailyEvent, cause: unknown) => void,
): CallEvents {
  const listeners = new Map<DailyEvent, { all: Set<AnyListener>; detach: () => void }>();
  let isDisposed = false;

  function attach<E extends DailyEvent>(name: E) {
    const all = new Set<AnyListener>();
    const tell = (listener: AnyListener, event: DailyEventObject<E>) => {
      try {
        (listener as Listener<E>)(event);
      } catch (cause) {
        onFailure(name, cause);
      }
    };
    const dispatch = (event: DailyEventObject<E>) =>
      batch(() => {
        for (const listener of [...all]) tell(listener, event);
      });
    call.on(name, dispatch);
    const entry = { all, detach: () => call.off(name, dispatch) };
    listeners.set(name, entry);
    return entry;
  }

  return {
    on: (name, listener) => {
      if (isDisposed) return () => undefined;
      const { all } = listeners.get(name) ?? attach(name);
      all.add(listener as AnyListener);
      return () => all.delete(listener as AnyListener);
    },
    dispose: () => {
      isDisposed = true;
      for (const { detach } of listeners.values()) detach();
      listeners.clear();
    },
  };
}
