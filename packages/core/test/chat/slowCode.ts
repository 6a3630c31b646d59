import { vi } from 'vitest';
import { BackchannelError } from '../../src/index';
import type { OnDemand } from '../../src/connection/onDemand';

/** Code that comes when a test lets it: until then nobody has it who has not started what it is for. */
export function slowCode<M>(code: OnDemand<M>) {
  const module = code.loaded();
  if (!module) throw new Error('it was never loaded');
  let isThere = false;
  let failures = 0;
  const waiting: ((module: M) => void)[] = [];
  const load = vi.spyOn(code, 'load').mockImplementation(() => {
    if (failures > 0) {
      failures -= 1;
      return Promise.reject(new BackchannelError('not-loaded', 'Failed to fetch'));
    }
    return isThere ? Promise.resolve(module) : new Promise((resolve) => waiting.push(resolve));
  });
  vi.spyOn(code, 'loaded').mockImplementation(() => (isThere ? module : undefined));
  return {
    load,
    /** It fails so many times. */
    fail: (times: number) => {
      failures = times;
    },
    come: () => {
      isThere = true;
      for (const resolve of waiting.splice(0)) resolve(module);
    },
  };
}
