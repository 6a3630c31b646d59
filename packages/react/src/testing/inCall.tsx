import type { DailyCall } from '@daily-co/daily-js';
import { DailyProvider } from '@daily-co/daily-react';
import { StrictMode, type ComponentType, type ReactNode } from 'react';

/** A wrapper for testing-library: the tree of one participant, under StrictMode and daily-react's provider. */
export function inCall(call: DailyCall): ComponentType<{ children: ReactNode }> {
  return function InCall({ children }) {
    return (
      <StrictMode>
        <DailyProvider callObject={call}>{children}</DailyProvider>
      </StrictMode>
    );
  };
}
