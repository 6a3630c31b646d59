import { useEffect, useState } from 'react';

import { SeatCard } from '../card/SeatCard';
import { useSeat } from '../call/useSeat';
import { GuestsButton } from '../guests/GuestsButton';
import { OpeningStage } from '../guests/OpeningStage';
import { useGuests } from '../guests/useGuests';
import { fetchSession } from '../session/fetchSession';
import { seatTitles } from '../session/session';
import type { Seat } from '../session/session';
import { tabSecret } from '../session/tabSecret';
import { SeatSwitch } from '../shell/SeatSwitch';
import { Shell } from '../shell/Shell';
import { Tour } from '../tour/Tour';

const sessionOf = {
  host: (signal: AbortSignal) => fetchSession('host', undefined, signal, tabSecret('host')),
  audience: (signal: AbortSignal) =>
    fetchSession('audience', undefined, signal, tabSecret('audience')),
  late: (signal: AbortSignal) => fetchSession('late', undefined, signal, tabSecret('late')),
};

/** Whether there was a latecomer before a reload. */
const LATECOMER = 'town-hall:latecomer';

/** Host and audience in one page, each a participant of its own, and a latecomer on request; a local room has guests too, `?alone` is without. */
export function SideBySidePage() {
  const [hasLatecomer, setHasLatecomer] = useState(
    () => sessionStorage.getItem(LATECOMER) !== null,
  );
  const [shown, setShown] = useState<Seat>('host');
  const host = useSeat(sessionOf.host, 'host');
  const audience = useSeat(sessionOf.audience, 'audience');
  const late = useSeat(hasLatecomer ? sessionOf.late : null, 'late');
  useEffect(() => {
    if (hasLatecomer) sessionStorage.setItem(LATECOMER, '1');
    else sessionStorage.removeItem(LATECOMER);
  }, [hasLatecomer]);
  const isAlone = new URLSearchParams(window.location.search).has('alone');
  const hasGuests = host.session?.mode === 'local' && !isAlone;
  const guests = useGuests(!isAlone, host.phase === 'in' && audience.phase === 'in');
  const seats: Seat[] = hasLatecomer ? ['host', 'audience', 'late'] : ['host', 'audience'];
  const states = { host, audience, late };

  return (
    <Shell
      call={host.call ?? audience.call}
      session={host.session}
      hostToken={host.session?.token}
      hostile={audience.call}
      guests={<GuestsButton {...guests} />}
      hasLatecomer={hasLatecomer}
      onLatecomer={() => {
        setHasLatecomer(!hasLatecomer);
        setShown(hasLatecomer ? 'audience' : 'late');
      }}
      tour={
        host.call &&
        audience.call && (
          <Tour host={host.call} audience={audience.call} isLatecomerIn={late.phase === 'in'} />
        )
      }
    >
      {hasGuests && host.call && <OpeningStage call={host.call} />}
      <SeatSwitch seats={seats} shown={shown} onShow={setShown} />
      <div className="hall-seats" data-seats={seats.length}>
        {seats.map((seat) => (
          <SeatCard
            key={seat}
            id={`seat-${seat}`}
            seat={seat}
            title={seatTitles[seat]}
            state={states[seat]}
            isShown={seat === shown}
            opening={seat === 'host' ? 'hands' : 'chat'}
          />
        ))}
      </div>
    </Shell>
  );
}
