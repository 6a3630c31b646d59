import { vi } from 'vitest';
import type { OnDemand } from '../../src/connection/onDemand';

/** From now on this code comes when the test lets it, as over a slow network; `vi.restoreAllMocks()` ends it. */
export function slowCode<M>(onDemand: OnDemand<M>) {
  const code = onDemand.loaded();
  if (code === undefined) throw new Error('it is loaded before the tests');
  let isThere = false;
  let release: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (release = resolve));
  vi.spyOn(onDemand, 'loaded').mockImplementation(() => (isThere ? code : undefined));
  const load = vi.spyOn(onDemand, 'load').mockImplementation(async () => {
    await gate;
    return code;
  });
  const come = () => {
    isThere = true;
    release();
  };
  return { load, come };
}
