import { configure } from '@testing-library/react';
import { vi } from 'vitest';

/* A busy machine must not fail a test: what is awaited may take its time. */
const PATIENCE = 20_000;
configure({ asyncUtilTimeout: PATIENCE });

const { waitFor } = vi;
if (waitFor.name !== 'waitPatiently') {
  vi.waitFor = function waitPatiently(callback, options) {
    const own = typeof options === 'number' ? { timeout: options } : options;
    return waitFor(callback, { timeout: PATIENCE, ...own });
  };
}
