import type { ChatHistoryAdapter } from '../chat/history/historyAdapter';
import type { Connection } from './connection';
import type { ConnectionEvent } from './events';
import type { DAILY_LIMITS } from '../limits/limits';
import type { SendKind } from '../stage/sendable';

/** Where roles come from: `hostHeldRoles` or `tokenRoles(…)`. What participants say of themselves is never one. */
export interface RoleSource {
  readonly name: string;
  /** Starts it on a connection. */
  open(connection: Connection): RoleReader;
}

/** Reads roles on one connection. */
export interface RoleReader {
  /** The role of somebody in the call, or undefined for none. */
  roleOf(sessionId: string): string | undefined;
  /** Told with the session_ids whose role may have changed. */
  onChange(listener: (sessionIds: ReadonlySet<string>) => void): void;
  /** Gives or takes away (null) a role, where hosts of the call may. Rejects with a typed error. */
  set?(sessionId: string, role: string | null): Promise<void>;
}

/** What belongs to a connection, once per call. */
export interface ConnectionOptions {
  /** Who counts as host, as Daily says it: owners only, or also those who may admin participants. Default `'admin'`. */
  hosts?: 'owner' | 'admin';
  /** Told of everything sent, written, rejected, overruled or throttled. Must not throw; if it does, the error is dropped. */
  onEvent?: (event: ConnectionEvent) => void;
  /** Puts what participants wrote into events. Off by default: logs of it are personal data. */
  content?: boolean;
  /**
   * Other names on the wire for message types, slots and session keys: `{ handRaised: 'hand' }`. Everybody in the room has to use the same.
   */
  keys?: Readonly<Record<string, string>>;
  /** Smaller limits than Daily's, in characters of JSON. A larger one counts as Daily's. */
  limits?: Readonly<Partial<Record<keyof typeof DAILY_LIMITS, number>>>;
  /** Where roles come from. Default: there are none but `'host'` and `'owner'` until a role hook is used; then `hostHeldRoles`. */
  roles?: RoleSource;
  /**
   * Whether chat history is handed over between participants: to newcomers, and to this client as one. Default true; never where the room
   * or the domain forbids it. An adapter takes the app's own store in the place of what participants hand over.
   */
  history?: boolean | ChatHistoryAdapter;
  /** How the chat of this call keeps and writes messages. */
  chat?: ChatConnectionOptions;
  /** How the stage of this call is enforced. */
  stage?: StageConnectionOptions;
  /** What happens to the raised hands of this call by itself. */
  hands?: HandsConnectionOptions;
}

/** What belongs to the raised hands of a connection. */
export interface HandsConnectionOptions {
  /**
   * Lowers the hand of who has spoken with the hand up for 5 s, or so many ms: Daily's active speaker with the microphone on. Default false.
   *
   * The acting host's page does it, for everybody, and the place is kept for 25 s: raising the hand again is the undo. While no host is in the
   * call each page does it for its own hand.
   *
   * @example
   * ```ts
   * connect(call, { hands: { lowerAfterSpeaking: 10_000 } });
   * ```
   */
  lowerAfterSpeaking?: boolean | number;
}

/** What belongs to the stage of a connection. */
export interface StageConnectionOptions {
  /**
   * Has Daily itself enforce the stage: who is on it may send (everything, or these kinds), who is neither on it nor a host may not, whatever
   * their client does. Default false: the stage says who should be heard, and nobody is muted. Hosts are never touched.
   *
   * The acting host's page does it (`updateParticipants` with `canSend`, where it uses the stage), one call a second for at most 50 people;
   * each of them is an update to everybody in the call. Rooms above a hundred give their audience tokens with
   * `permissions: { canSend: false }`, so that only those who come on and go off are touched. While no host is in the call nothing changes.
   *
   * @example
   * ```ts
   * connect(call, { stage: { enforce: ['audio', 'video'] } });
   * ```
   */
  enforce?: boolean | readonly SendKind[];
}

/** What belongs to the chat of a connection. */
export interface ChatConnectionOptions {
  /** The most messages that a channel keeps in memory; older ones are let go. Default 1,000. */
  keep?: number;
  /**
   * The main channel is read and written as Daily Prebuilt's `chat-msg`, so that a room may mix both. Everybody with the kit in the room has to
   * say the same. Default false.
   */
  prebuilt?: boolean;
}

/** The options that change behaviour and so must not differ between two callers. */
export type ResolvedOptions = Required<
  Pick<ConnectionOptions, 'hosts' | 'content' | 'keys' | 'limits' | 'history'>
> &
  Pick<ConnectionOptions, 'roles' | 'chat' | 'stage' | 'hands'>;

/** Fills in the defaults. */
export function resolveOptions({
  hosts = 'admin',
  content = false,
  keys = {},
  limits = {},
  history = true,
  roles,
  chat,
  stage,
  hands,
}: ConnectionOptions): ResolvedOptions {
  const given = {
    ...(roles && { roles }),
    ...(chat && { chat }),
    ...(stage && { stage }),
    ...(hands && { hands }),
  };
  return { hosts, content, keys, limits, history, ...given };
}
