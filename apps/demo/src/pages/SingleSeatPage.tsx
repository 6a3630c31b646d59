import { useMemo } from 'react';

import { SeatCard } from '../card/SeatCard';
import { useSeat } from '../call/useSeat';
import { fetchSession } from '../session/fetchSession';
import { seatTitles } from '../session/session';
import type { Seat } from '../session/session';
import { tabSecret } from '../session/tabSecret';
import { Shell } from '../shell/Shell';

/** One card as a page: `/?view=host`, `audience` or `late`, with `&name=` for a name of one's own. */
export function SingleSeatPage({ seat }: { seat: Seat }) {
  const name = new URLSearchParams(window.location.search).get('name') ?? undefined;
  const getSession = useMemo(
    () => (signal: AbortSignal) => fetchSession(seat, name, signal, tabSecret(seat)),
    [seat, name],
  );
  const state = useSeat(getSession, seat);

  return (
    <Shell
      call={state.call}
      session={state.session}
      hostToken={seat === 'host' ? state.session?.token : undefined}
      hostile={seat === 'host' ? null : state.call}
    >
      <div className="hall-seats" data-seats="1">
        <SeatCard
          id={`seat-${seat}`}
          seat={seat}
          title={name ?? seatTitles[seat]}
          state={state}
          isShown
          hasSound
        />
      </div>
    </Shell>
  );
}
