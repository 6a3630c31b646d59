import type { TestRoom } from '@backchannel/local/testing';
import { vi } from 'vitest';

/** Lets everything arrive and looks, until what a test looks for is there. */
export const eventuallyIn = (room: TestRoom) => (check: () => void) =>
  vi.waitFor(async () => {
    await room.settle();
    check();
  });
