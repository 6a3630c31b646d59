import type { DailyCall } from '@daily-co/daily-js';
import { DailyProvider } from '@daily-co/daily-react';
import { useEffect, useState, type ReactElement, type ReactNode } from 'react';
import type { StoryRoom } from './openStoryRoom';

/** The story once more, for one who joins only now: Lena. She leaves when it is unmounted. */
export function Latecomer({
  room,
  children,
}: {
  room: StoryRoom;
  children: ReactNode;
}): ReactElement {
  const [call, setCall] = useState<DailyCall | null>(null);

  useEffect(() => {
    const joining = room.join('Lena');
    let isMounted = true;
    joining.then(
      (joined) => isMounted && setCall(joined),
      () => undefined,
    );
    return () => {
      isMounted = false;
      setCall(null);
      joining.then(
        (joined) => (joined.isDestroyed() ? undefined : joined.destroy()),
        () => undefined,
      );
    };
  }, [room]);

  return (
    <section aria-label="Lena, latecomer">
      <h2>Lena, latecomer</h2>
      {call ? (
        <DailyProvider callObject={call}>{children}</DailyProvider>
      ) : (
        <p role="status">Joining the room…</p>
      )}
    </section>
  );
}
