import type { ConnectionEvent } from './events';

/** What belongs to a connection, once per call. */
export interface ConnectionOptions {
  /** Who counts as host, as Daily says it: owners only, or also those who may admin participants. Default `'admin'`. */
  hosts?: 'owner' | 'admin';
  /** Told of everything sent, written, rejected, overruled or throttled. Must not throw; if it does, the error is dropped. */
  onEvent?: (event: ConnectionEvent) => void;
  /** Puts what participants wrote into events. Off by default: logs of it are personal data. */
  content?: boolean;
}

/** The options that change behaviour and so must not differ between two callers. */
export type ResolvedOptions = Required<Pick<ConnectionOptions, 'hosts' | 'content'>>;

/** Fills in the defaults. */
export function resolveOptions({
  hosts = 'admin',
  content = false,
}: ConnectionOptions): ResolvedOptions {
  return { hosts, content };
}
