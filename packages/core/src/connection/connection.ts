import type { DailyCall } from '@daily-co/daily-js';
import type { Json, JsonObject } from '../json/json';
import type { StateStore } from '../state/stateStore';
import type { CallEvents } from './callEvents';
import type { ConnectionEvent, ConnectionEventInput } from './events';
import type { ResolvedOptions, RoleReader, RoleSource } from './options';

/**
 * What the kit knows about one call: its listeners, its state and its services. One per call, shared by everybody who uses the kit on it.
 *
 * It lives from first use until the call is destroyed. Attaching late is joining late: participants and session data are read from the call.
 */
export interface Connection {
  readonly call: DailyCall;
  readonly options: ResolvedOptions;
  /** The state that hooks read. */
  readonly state: StateStore;
  /** Listening to daily-js without being able to hurt it. */
  readonly events: CallEvents;
  /** The one instance of a service on this connection; made on first use. */
  use<T>(service: Service<T>): T;
  /** Tells `onEvent` listeners. */
  report(event: ConnectionEventInput): void;
  /** Runs what may run while React renders: what it reports is told right after. */
  opening<T>(run: () => T): T;
  /** Adds a listener for everything that is reported; the answer removes it. */
  onEvent(listener: (event: ConnectionEvent) => void): () => void;
  /** Roles of those in the call, where a source is in force (option `roles`, or a role hook). */
  roles(): RoleReader | undefined;
  /** Puts a source of roles in force unless there is one already; answers the one in force. */
  openRoles(source: RoleSource): RoleReader;
  /** The name on the wire of a message type, slot or session key (option `keys`). */
  wireName(name: string): string;
  /** Adds a part to `snapshot()`: ids, sizes and counts only, never what participants wrote. */
  describe(name: string, read: () => Json): void;
  /** What support needs to see of this connection, redacted: status, options, who is here by id, counters of events by code. */
  snapshot(): JsonObject;
  /** Runs when the connection ends. */
  onDispose(dispose: () => void): void;
  /** True after the call was destroyed. */
  readonly isDisposed: boolean;
  /** Ends the connection: no listener of the kit stays on the call. */
  dispose(): void;
}

/** A part of the kit with state of its own on each connection, known by its name to every copy of the kit. */
export interface Service<T> {
  readonly name: string;
  create(connection: Connection): T;
}
