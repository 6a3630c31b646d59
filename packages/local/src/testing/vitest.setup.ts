import { afterEach, expect } from 'vitest';
import { installCallEnvironment } from './installCallEnvironment';
import { matchers } from './matchers';
import { expectNoForeignRequests, guardRequests } from './requestGuard';

// Makes the published types a module: only there the declaration below adds to Vitest's.
export type { TestMatchers } from './matchers';

declare module 'vitest' {
  interface Assertion<T> {
    /**
     * Passes when all calls of a test room agree on who is there, on everybody's userData and on the session data. Looks at this
     * moment: await `room.settle()` before.
     */
    toHaveConverged(): void;
  }
}

installCallEnvironment();
guardRequests();
expect.extend({ ...matchers });
afterEach(expectNoForeignRequests);
