import type { JsonObject } from '../json/json';
import { isDevelopment } from '../platform/development';
import type { ConnectionEvent, ConnectionEventInput } from './events';
import { createListenerSet } from './listenerSet';
import { warnOfEvent } from './warnings';

declare const process: { env: { NODE_ENV?: string } };

/** Where all that a connection does or turns away is told and counted. Nothing is stored. */
export interface EventLog {
  report(event: ConnectionEventInput): void;
  onEvent(listener: (event: ConnectionEvent) => void): () => void;
  /** Runs what may run while React renders: what it reports is told right after, since a listener may set state. */
  opening<T>(run: () => T): T;
  /** How many of each `kind:code` there were. */
  counters(): JsonObject;
  /** Tells nobody any more. */
  close(): void;
}

/** Makes the event log of a connection. What a listener throws is dropped: there is nobody left to tell. */
export function createEventLog({ content: isContentTold }: { content: boolean }): EventLog {
  const listeners = createListenerSet<ConnectionEvent>(() => undefined);
  const counters = new Map<string, number>();
  let late: ConnectionEvent[] = [];
  let depth = 0;

  function tellLate() {
    const events = late;
    late = [];
    events.forEach(listeners.tell);
  }

  return {
    report: (input) => {
      const { code = 'ok', kind } = input;
      const counter = `${kind}:${code}`;
      counters.set(counter, (counters.get(counter) ?? 0) + 1);
      if (isDevelopment && process.env.NODE_ENV !== 'production') warnOfEvent({ ...input, code });
      /* While React renders, those who will listen may not be mounted yet. */
      if (listeners.count() === 0 && depth === 0) return;
      const { content, ...event } = input;
      const whole = { ...event, code, at: Date.now(), ...(isContentTold ? { content } : {}) };
      if (depth === 0) return listeners.tell(whole);
      if (late.push(whole) === 1) void Promise.resolve().then(tellLate);
    },
    opening: (run) => {
      depth += 1;
      try {
        return run();
      } finally {
        depth -= 1;
      }
    },
    onEvent: listeners.add,
    counters: () => Object.fromEntries(counters),
    close: listeners.clear,
  };
}
