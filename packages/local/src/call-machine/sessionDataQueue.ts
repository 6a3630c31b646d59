import type { Clock } from '../clock/clock';
import type { SessionDataFrame } from '../protocol';
import { beginWork } from './pendingWork';
import { isRecord } from './readFields';
import { toWireObject } from './wireJson';

/** A client's writes of session data on their way to the room. */
export interface SessionDataQueue {
  /** One `setMeetingSessionData`: top-level `undefined` deletes that key in a shallow merge. */
  add(data: unknown, mergeStrategy: unknown): void;
  close(): void;
}

interface Pending {
  data: Map<string, unknown>;
  isReplace: boolean;
  endWork(): void;
}

function toFrame({ data, isReplace }: Pending): SessionDataFrame {
  const frame: SessionDataFrame = {
    type: 'set-session-data',
    data: toWireObject(Object.fromEntries(data)),
    mergeStrategy: isReplace ? 'replace' : 'shallow-merge',
  };
  const gone = [...data].filter(([, value]) => value === undefined).map(([key]) => key);
  if (!isReplace && gone.length > 0) frame.keysToDelete = gone;
  return frame;
}

/**
 * Batches writes as Daily's client does: the first goes out promptly, later ones at most once per `interval` ms, merged
 * in place; one `replace` among them makes the whole flush a replace.
 */
export function createSessionDataQueue(
  clock: Clock,
  interval: number,
  send: (frame: SessionDataFrame) => void,
): SessionDataQueue {
  let pending: Pending | undefined;
  let stopTimer: (() => void) | undefined;

  const flush = (): void => {
    stopTimer = undefined;
    if (!pending) return;
    const { endWork } = pending;
    send(toFrame(pending));
    pending = undefined;
    stopTimer = clock.startTimer(interval, flush);
    endWork();
  };

  return {
    add(data, mergeStrategy) {
      if (!isRecord(data)) return;
      const isReplace = mergeStrategy !== 'shallow-merge';
      const written = Object.entries(data);
      if (!isReplace && written.length === 0) return;
      pending ??= { data: new Map(), isReplace, endWork: beginWork(clock) };
      if (isReplace) {
        pending.isReplace = true;
        pending.data.clear();
      }
      for (const [key, value] of written) pending.data.set(key, value);
      if (stopTimer === undefined) flush();
    },
    close() {
      stopTimer?.();
      pending?.endWork();
      pending = undefined;
    },
  };
}
