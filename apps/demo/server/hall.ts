import type { Seat, Session } from '../src/session/session';
import type { Notification } from '../src/definitions/notification';

/** The room that the page is about, and what its server may do with it. */
export interface Hall {
  mode: Session['mode'];
  roomUrl: string;
  /** A seat in the room: an address, a token and, for a local room, its call machine. */
  open(seat: Seat, userName: string): Promise<Session>;
  /** To everybody who is in the room now; nobody who comes later sees it. */
  notify(notification: Notification): Promise<void>;
  close(): Promise<void>;
}
