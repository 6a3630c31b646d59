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
  interval: number,
  send: (frame: SessionDataFrame) => void,
): SessionDataQueue {
  let pending: Pending | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = (): void => {
    timer = undefined;
    if (!pending) return;
    const { endWork } = pending;
    send(toFrame(pending));
    pending = undefined;
    timer = setTimeout(flush, interval);
    endWork();
  };

  return {
    add(data, mergeStrategy) {
      if (!isRecord(data)) return;
      const isReplace = mergeStrategy !== 'shallow-merge';
      const written = Object.entries(data);
      if (!isReplace && written.length === 0) return;
      pending ??= { data: new Map(), isReplace, endWork: beginWork() };
      if (isReplace) {
        pending.isReplace = true;
        pending.data.clear();
      }
      for (const [key, value] of written) pending.data.set(key, value);
      if (timer === undefined) flush();
    },
    close() {
      clearTimeout(timer);
      pending?.endWork();
      pending = undefined;
    },
  };
}
