import type { DailyCall, DailyEvent, DailyEventObject } from '@daily-co/daily-js';
import { createListenerSet, type ListenerSet } from './listenerSet';

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
  const attached = new Map<DailyEvent, { listeners: unknown; detach: () => void }>();
  let isDisposed = false;

  function attach<E extends DailyEvent>(name: E) {
    const listeners = createListenerSet<DailyEventObject<E>>((cause) => onFailure(name, cause));
    const dispatch = (event: DailyEventObject<E>) => batch(() => listeners.tell(event));
    call.on(name, dispatch);
    attached.set(name, { listeners, detach: () => call.off(name, dispatch) });
    return listeners;
  }

  return {
    on: <E extends DailyEvent>(name: E, listener: (event: DailyEventObject<E>) => void) => {
      if (isDisposed) return () => undefined;
      const listeners = attached.get(name)?.listeners ?? attach(name);
      return (listeners as ListenerSet<DailyEventObject<E>>).add(listener);
    },
    dispose: () => {
      isDisposed = true;
      for (const { detach } of attached.values()) detach();
      attached.clear();
    },
  };
}
