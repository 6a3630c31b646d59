import { vi } from 'vitest';
import type { OnDemand } from '../src/connection/onDemand';

/** From now on code comes when a test lets it, as over a slow network. `vi.restoreAllMocks()` ends it. */
export function slowCode<M>(code: OnDemand<M>) {
  const loaded = code.loaded();
  if (!loaded) throw new Error('The setup of the tests loads it.');
  let isThere = false;
  let release: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (release = resolve));
  vi.spyOn(code, 'loaded').mockImplementation(() => (isThere ? loaded : undefined));
  const load = vi.spyOn(code, 'load').mockImplementation(async () => {
    await gate;
    return loaded;
  });
  const come = () => {
    isThere = true;
    release();
  };
  return { load, come };
}
