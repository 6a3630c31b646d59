import type { ClientFrame, WireRoomInfo } from '../protocol';
import type { Knocking } from './knocking';
import type { SessionDataQueue } from './sessionDataQueue';
import type { TrackAgreement } from './trackAgreement';

/** One stay in a room, from `join()` until it ends; a rejoin is a new one. */
export interface Meeting {
  /** Undefined until the room has let us in, if only into the lobby. */
  room: WireRoomInfo | undefined;
  /** Of the meeting session; undefined until we are inside. */
  sessionId: string | undefined;
  /** Waits to be let in. */
  isInLobby: boolean;
  readonly knocking: Knocking;
  readonly sessionData: SessionDataQueue;
  readonly tracks: TrackAgreement;
  /** Shows an own write of session data before the room has it; undefined unless the room wants that. */
  echo: ((data: unknown, mergeStrategy: unknown) => void) | undefined;
  send(frame: ClientFrame): void;
  /** Tells the room which of the own tracks are on, if that has changed. */
  sendTracks(): void;
  /** Drops everything that still arrives, and closes the line. */
  end(): void;
}
