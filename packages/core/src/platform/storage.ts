interface StoragePlatform {
  sessionStorage?: {
    getItem(key: string): string | null;
    setItem(key: string, value: string): void;
    removeItem(key: string): void;
  };
}

/* Reading `sessionStorage` itself throws in sandboxed frames, and writing throws when it is full: both mean "no storage". */

/** A text kept for this tab, or null. */
export function readTabStorage(key: string): string | null {
  try {
    return (globalThis as StoragePlatform).sessionStorage?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

/** Keeps a text for this tab as long as it lives; null removes it. */
export function writeTabStorage(key: string, value: string | null): void {
  try {
    const storage = (globalThis as StoragePlatform).sessionStorage;
    if (value === null) storage?.removeItem(key);
    else storage?.setItem(key, value);
  } catch {
    return;
  }
}
