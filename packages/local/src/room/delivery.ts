import type { RoomFrame } from '../protocol';

/** Names one line to a room; the transport chooses it. */
export type ConnectionId = string;

/**
 * One frame for one connection. Frames are shared between deliveries and must not be changed.
 * A `fatal-error` is the last frame of its connection: the transport closes it afterwards.
 */
export interface Delivery {
  to: ConnectionId;
  frame: RoomFrame;
}

/** One step of the room: the time it happens at and what it sends, in order. */
export interface Turn {
  readonly now: number;
  readonly out: Delivery[];
}

/** Adds one frame to what this step sends. */
export function deliver(turn: Turn, to: ConnectionId, frame: RoomFrame): void {
  turn.out.push({ to, frame });
}
