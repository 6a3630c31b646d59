/** The part of `navigator.locks` that tabs use. */
export interface TabLocks {
  /** Holds the lock until the promise that `hold` returns is settled; waits for whoever has it. */
  request(
    name: string,
    options: { signal?: AbortSignal },
    hold: () => Promise<void>,
  ): Promise<unknown>;
  query(): Promise<{ held?: { name?: string }[] }>;
}

/** The names of the locks of one local Daily. */
export interface LockNames {
  /** Of the one who orders. */
  readonly order: string;
  /** Of one tab, which holds it as long as it lives. */
  ofTab(tab: string): string;
}

export function lockNames(channel: string): LockNames {
  return { order: `${channel}:order`, ofTab: (tab) => `${channel}:tab:${tab}` };
}

/** The locks of this browser. @throws Error that says why there are none. */
export function browserLocks(): TabLocks {
  const locks = globalThis.navigator?.locks as TabLocks | undefined;
  if (locks) return locks;
  throw new Error(
    'joinTabsDaily() needs Web Locks, which tell when a tab is gone, and this page has none. Browsers give them to secure pages only: serve the page from https or from localhost, or pass locks of your own as `locks`.',
  );
}

/** Waits for a lock and holds it until the signal says so; resolves when it is held, never if that comes first. */
export function takeLock(locks: TabLocks, name: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const hold = (): Promise<void> => {
      resolve();
      return new Promise((release) => {
        if (signal.aborted) release();
        else signal.addEventListener('abort', () => release(), { once: true });
      });
    };
    locks.request(name, { signal }, hold).catch(unless(signal));
  });
}

/** Resolves when nobody holds the lock, never after the signal. */
export function whenFree(locks: TabLocks, name: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const pass = async (): Promise<void> => {
      if (!signal.aborted) resolve();
    };
    locks.request(name, { signal }, pass).catch(unless(signal));
  });
}

/** The tabs that are alive. */
export async function liveTabs(locks: TabLocks, names: LockNames): Promise<string[]> {
  const prefix = names.ofTab('');
  const { held = [] } = await locks.query();
  return held.flatMap(({ name = '' }) =>
    name.startsWith(prefix) ? name.slice(prefix.length) : [],
  );
}

/** A request that is given up rejects; nobody waits for it any more. */
function unless(signal: AbortSignal): (error: unknown) => void {
  return (error) => {
    if (!signal.aborted) throw error;
  };
}
