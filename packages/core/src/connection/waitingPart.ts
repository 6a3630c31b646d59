import type { Connection } from './connection';
import { createLazyPart, startWhenWanted } from './lazyPart';
import type { OnDemand } from './onDemand';

/** A part that is loaded when something comes for it. What comes before it is there waits, in order: nothing is missed. */
export interface WaitingPart<M, T> {
  /** It, if it was started. */
  started(): T | undefined;
  /** Loads and starts it. */
  start(): Promise<T>;
  /** Starts it where its code is at hand. */
  startWith(module: M): T;
  /** Does something with it: at once where it is started, else when it was loaded. */
  tell(what: (part: T) => void): void;
  /** Runs an action of it: in the same tick where it was started. Rejects as `not-loaded` or `call-destroyed`. */
  run<R>(action: (part: T) => Promise<R>): Promise<R>;
  /** What waits is not done any more. */
  clear(): void;
}

const MOST_WAITING = 200;

/**
 * Makes one; `name` stands in reports. A load that fails is reported, told to `onFailed`, and tried again every 5 s as long as something waits;
 * of that the first two hundred count.
 */
export function createWaitingPart<M, T>(
  connection: Connection,
  name: string,
  code: OnDemand<M>,
  create: (module: M) => T,
  onFailed?: () => void,
): WaitingPart<M, T> {
  let waiting: ((part: T) => void)[] = [];
  let held: { readonly value: T } | undefined;

  function startWith(module: M): T {
    if (held) return held.value;
    held = { value: create(module) };
    for (let next = waiting.shift(); next; next = waiting.shift()) next(held.value);
    return held.value;
  }

  const part = createLazyPart(connection, code, startWith);
  const load = startWhenWanted(connection, name, part, () => waiting.length > 0, onFailed);

  return {
    started: () => held?.value,
    start: part.start,
    startWith,
    run: part.run,
    tell: (what) => {
      if (held) return what(held.value);
      if (waiting.length < MOST_WAITING) waiting.push(what);
      load();
    },
    clear: () => {
      waiting = [];
    },
  };
}
