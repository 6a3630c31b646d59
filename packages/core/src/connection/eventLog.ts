import type { JsonObject } from '../json/json';
import { isDevelopment } from '../platform/development';
import type { ConnectionEvent, ConnectionEventInput } from './events';
import { warnOfEvent } from './warnings';

declare const process: { env: { NODE_ENV?: string } };

/** Where all that a connection does or turns away is told and counted. Nothing is stored. */
export interface EventLog {
  report(event: ConnectionEventInput): void;
  onEvent(listener: (event: ConnectionEvent) => void): () => void;
  /** How many of each `kind:code` there were. */
  counters(): JsonObject;
  /** Tells nobody any more. */
  close(): void;
}

/** Makes the event log of a connection. What a listener throws is dropped: there is nobody left to tell. */
export function createEventLog({ content: isContentTold }: { content: boolean }): EventLog {
  const listeners = new Set<{ listener: (event: ConnectionEvent) => void }>();
  const counters = new Map<string, number>();

  return {
    report: ({ content, code = 'ok', ...event }) => {
      const counter = `${event.kind}:${code}`;
      counters.set(counter, (counters.get(counter) ?? 0) + 1);
      if (isDevelopment && process.env.NODE_ENV !== 'production') warnOfEvent({ ...event, code });
      if (listeners.size === 0) return;
      const whole = { ...event, code, at: Date.now(), ...(isContentTold ? { content } : {}) };
      for (const { listener } of [...listeners]) {
        try {
          listener(whole);
        } catch {
          continue;
        }
      }
    },
    onEvent: (listener) => {
      const entry = { listener };
      listeners.add(entry);
      return () => listeners.delete(entry);
    },
    counters: () => Object.fromEntries(counters),
    close: () => listeners.clear(),
  };
}
