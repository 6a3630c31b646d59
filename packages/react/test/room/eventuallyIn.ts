import type { TestRoom } from '@backchannel/local/testing';
import { act } from '@testing-library/react';
import { vi } from 'vitest';

/** Lets everything arrive and be drawn, and looks, until what a test looks for is there. */
export const eventuallyIn = (room: TestRoom) => (check: () => void) =>
  vi.waitFor(async () => {
    await act(() => room.settle());
    check();
  });
