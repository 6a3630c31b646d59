/** Which server the clients talk to. */
export type Target = 'local' | 'bare';

/** What the main process asks of the process of one server: what it has used. */
export interface ServerQuestion {
  ask: 'usage';
}

/** What one server process has used. */
export interface ServerUsage {
  /** MB of the process, after garbage collection. */
  rss: number;
  heap: number;
  /** ms of processor time since the start. */
  cpu: number;
}

/** What the main process asks of the client process, which plays everybody in the room. */
export type ClientQuestion =
  | { ask: 'enter'; target: Target; url: string; people: number }
  | { ask: 'talk'; perSecond: number; seconds: number }
  | { ask: 'burst'; senders: number; each: number; characters: number }
  | { ask: 'leave' };

/** What arrived of what one or several senders broadcast. */
export interface Heard {
  /** Messages times recipients. */
  expected: number;
  lost: number;
  twice: number;
  /** Messages that came after a later one of the same sender. */
  reordered: number;
  /** ms from the first message sent to the last one received. */
  took: number;
  /** Bytes of one message as it arrives. */
  bytes: number;
}
