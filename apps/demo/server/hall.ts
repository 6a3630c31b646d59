import type { FaultControl } from '@backchannel/local';

import type { Seat, Session } from '../src/session/session';

/** The room that the page is about, and what its server may do with it. */
export interface Hall {
  mode: Session['mode'];
  roomUrl: string;
  /**
   * A seat in the room: an address, a token and, for a local room, its call machine. Who brings the same secret again has the same
   * `user_id`, which nobody else can claim.
   */
  open(seat: Seat, userName: string, secret?: string): Promise<Session>;
  /** Seats for the guests of a page, in their order: none where another page has brought some. Only a local room has guests. */
  openGuests?(secret: string): Promise<Session[]>;
  /** Sends a notification as the server, for callers whose meeting token makes them a host. */
  send(request: Request): Promise<Response>;
  /** Makes the network of a local room worse or better. */
  faults?: FaultControl;
  close(): Promise<void>;
}
