import type { Line, OpenLine } from '../daily/line';
import { decodeClientFrame } from '../room/decodeClientFrame';
import type { Delivery } from '../room/delivery';
import { lineName, type TabRequest } from './log';

/** The lines of the calls in this tab. */
export interface TabLines {
  open(room: string, line: Line): OpenLine;
  /** Passes on what is for lines of this tab, not before the caller has returned. */
  deliver(deliveries: Delivery[]): void;
  isIdle(): boolean;
  /** Ends all of them. */
  close(reason: string): void;
}

interface OwnLine {
  line: Line;
  state: 'new' | 'asked' | 'closed';
}

/** @param onFlushed - told whenever something was passed on. */
export function createTabLines(options: {
  tab: string;
  ask: (request: TabRequest) => void;
  onFlushed: () => void;
}): TabLines {
  const { tab, ask, onFlushed } = options;
  const lines = new Map<string, OwnLine>();
  let outbox: Delivery[] = [];
  let last = 0;

  function end(name: string, reason: string): void {
    const own = lines.get(name);
    if (!own) return;
    lines.delete(name);
    if (own.state === 'asked') ask({ ask: 'lose', line: name });
    own.state = 'closed';
    own.line.close(reason);
  }

  function flush(): void {
    const deliveries = outbox;
    outbox = [];
    for (const { to, frame } of deliveries) {
      lines.get(to)?.line.deliver(JSON.stringify(frame));
      if (frame.type === 'fatal-error') end(to, frame.errorMsg);
    }
    onFlushed();
  }

  return {
    open(room, line) {
      last += 1;
      const name = lineName(tab, last);
      const own: OwnLine = { line, state: 'new' };
      lines.set(name, own);
      return {
        receive(text) {
          if (own.state === 'closed') return;
          const decoded = decodeClientFrame(text);
          if ('rejected' in decoded) return end(name, decoded.rejected);
          const { frame } = decoded;
          const isFirst = frame.type === 'join' || frame.type === 'pre-auth';
          if (frame.type === 'leave') end(name, 'You have left.');
          else if (isFirst !== (own.state === 'new')) end(name, 'The first frame must be "join".');
          else {
            own.state = 'asked';
            ask({ ask: 'frame', line: name, room, frame });
          }
        },
        lost: () => end(name, 'The connection was lost.'),
      };
    },
    deliver(deliveries) {
      const own = deliveries.filter(({ to }) => lines.has(to));
      if (own.length === 0) return;
      if (outbox.length === 0) queueMicrotask(flush);
      outbox.push(...own);
    },
    isIdle: () => outbox.length === 0,
    close(reason) {
      for (const name of [...lines.keys()]) end(name, reason);
    },
  };
}
