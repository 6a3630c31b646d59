import type { DailyCall } from '@daily-co/daily-js';
import { DailyProvider } from '@daily-co/daily-react';
import { render, within } from '@testing-library/react';
import { StrictMode, type ReactNode } from 'react';

/** One participant's screen in a test: a tree under a plain `DailyProvider`, and queries that see only it. */
export function seat(call: DailyCall, children: ReactNode) {
  const { container } = render(
    <StrictMode>
      <DailyProvider callObject={call}>{children}</DailyProvider>
    </StrictMode>,
  );
  return { container, ...within(container) };
}
