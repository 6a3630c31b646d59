import { platformClock, type Clock } from '../clock/clock';
import type { Connect } from '../protocol';
import { connectByWebSocket } from './webSocketConnection';

const REGISTRY = Symbol.for('backchannel.local');

/** What a local Daily in this page must offer to be found by its rooms' URLs. */
export interface ReachableDaily {
  /** Such as `http://127.0.0.1:7880`; the origin of its rooms' URLs. */
  readonly origin: string;
  readonly connect: Connect;
  /** What the calls in its rooms go by. Default: the platform's. */
  readonly clock?: Clock;
  /** Calls back when a call machine may start. Default: at once. @throws Error when it cannot be loaded. */
  serveBundle?(serve: () => void): void;
}

/** The local Dailys of this page by origin; on the global object, so that two copies of this package share it. */
export function localDailyRegistry(): Map<string, ReachableDaily> {
  const holder = globalThis as { [REGISTRY]?: Map<string, ReachableDaily> };
  return (holder[REGISTRY] ??= new Map());
}

/** The clock of the local Daily of this page that the room is in, otherwise the platform's. */
export function clockOf(roomUrl: string): Clock {
  return localDailyRegistry().get(new URL(roomUrl).origin)?.clock ?? platformClock;
}

/** In memory when the room's Daily lives in this page, otherwise over WebSocket to the room's own address. */
export const connectToRoom: Connect = async (roomUrl, listener) => {
  const daily = localDailyRegistry().get(new URL(roomUrl).origin);
  return daily ? daily.connect(roomUrl, listener) : connectByWebSocket(roomUrl, listener);
};
