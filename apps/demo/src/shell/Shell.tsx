import type { DailyCall } from '@daily-co/daily-js';
import type { ReactNode } from 'react';

import type { Session } from '../session/session';
import { WireDrawer } from '../wire/WireDrawer';
import { TopBar } from './TopBar';

interface ShellProps {
  /** Whose participants are counted. */
  call: DailyCall | null;
  session: Session | null;
  /** Where a host is on the page, the server sends in the name of their token. */
  hostToken?: string | undefined;
  /** Who may misbehave on request; a host has nothing to forge. */
  hostile: DailyCall | null;
  guests?: ReactNode;
  hasLatecomer?: boolean;
  onLatecomer?: () => void;
  /** Stands over the page, and comes before it for the keyboard. */
  tour?: ReactNode;
  children: ReactNode;
}

/** The frame of every page with a call: top bar, cards, drawer. */
export function Shell({ tour, children, ...bar }: ShellProps) {
  return (
    <div className="hall">
      <a className="hall-skip" href="#hall-main">
        Skip to the call
      </a>
      {tour && (
        <a className="hall-skip" href="#first-steps">
          Skip to the first steps
        </a>
      )}
      <TopBar {...bar} />
      {tour}
      <main className="hall-main" id="hall-main" tabIndex={-1}>
        {children}
      </main>
      <WireDrawer />
    </div>
  );
}
