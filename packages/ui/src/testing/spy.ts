import { vi } from 'vitest';

/** An action of a hook that does nothing and remembers its calls. */
export const spy = () => vi.fn<(...given: unknown[]) => Promise<void>>(async () => {});
