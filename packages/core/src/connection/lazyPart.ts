import { callDestroyed, toBackchannelError } from '../errors/backchannelError';
import { startTimer } from '../platform/timers';
import { rosterService } from '../roster/rosterService';
import type { Connection } from './connection';
import type { OnDemand } from './onDemand';

const RETRY_MS = 5_000;

/** A part of a service whose code is loaded when it is needed; one for a connection. */
export interface LazyPart<T> {
  /** It, if it was started. */
  started(): T | undefined;
  /** Loads and starts it: in the same tick where the code is there. Rejects as `not-loaded` or `call-destroyed`. */
  start(): Promise<T>;
  /** Runs an action of it: in the same tick where it was started. */
  run<R>(action: (part: T) => Promise<R>): Promise<R>;
}

/** Makes the part of one connection. */
export function createLazyPart<M, T>(
  connection: Connection,
  code: OnDemand<M>,
  create: (module: M) => T,
): LazyPart<T> {
  let part: { readonly value: T } | undefined;

  function startNow(module: M): T {
    if (connection.isDisposed) throw callDestroyed();
    part ??= { value: create(module) };
    return part.value;
  }
  function startIfLoaded() {
    const module = code.loaded();
    return part ?? (module && { value: startNow(module) });
  }

  return {
    started: () => part?.value,
    start: async () => startIfLoaded()?.value ?? startNow(await code.load()),
    run: async (action) => action(startIfLoaded()?.value ?? startNow(await code.load())),
  };
}

/** Tells of code that could not be loaded. */
function reportNotLoaded({ report }: Connection, name: string, cause: unknown): void {
  const { code, message } = toBackchannelError(cause, 'not-loaded');
  report({ kind: 'failed', code, mechanism: 'connection', name, detail: message });
}

/**
 * Starts a part while it is wanted: the answer looks whether it is. A load that fails is reported, told to `onFailed`, and tried again every 5 s
 * as long as it is wanted.
 */
export function startWhenWanted<T>(
  connection: Connection,
  name: string,
  part: Pick<LazyPart<T>, 'started' | 'start'>,
  isWanted: () => boolean,
  onFailed?: () => void,
): () => void {
  let cancelRetry: (() => void) | undefined;
  connection.onDispose(() => cancelRetry?.());

  return function look() {
    cancelRetry?.();
    cancelRetry = undefined;
    if (connection.isDisposed || part.started() !== undefined || !isWanted()) return;
    void part.start().catch((cause: unknown) => {
      if (connection.isDisposed || cancelRetry) return;
      cancelRetry = startTimer(RETRY_MS, look);
      reportNotLoaded(connection, name, cause);
      onFailed?.();
    });
  };
}

/** Starts what only hosts' clients do as soon as this client is a host. */
export function startWhenHost<T>(connection: Connection, name: string, part: LazyPart<T>): void {
  const { state } = connection;
  const { isHostAtom } = connection.use(rosterService);
  const look = startWhenWanted(connection, name, part, () => state.get(isHostAtom));
  connection.onDispose(state.subscribe(isHostAtom, look));
  look();
}
