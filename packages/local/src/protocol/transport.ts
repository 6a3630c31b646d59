import type { ClientFrame } from './clientFrame';
import type { RoomFrame } from './roomFrame';

/** What a call machine hears from its room. */
export interface RoomListener {
  onFrame(frame: RoomFrame): void;
  /** The connection is gone; nothing follows. `reason` is for people. */
  onClose(reason: string): void;
}

/** One participant's line to a room: in memory, over WebSocket or between tabs. */
export interface RoomConnection {
  send(frame: ClientFrame): void;
  /** Looks like leaving to everybody else. */
  close(): void;
}

/**
 * Opens a line to the room at `roomUrl`. Rejects with an Error whose message is for people when nobody answers there.
 * Frames are never delivered synchronously from inside `connect` or `send`.
 */
export type Connect = (roomUrl: string, listener: RoomListener) => Promise<RoomConnection>;
