import { DailyAudio, DailyProvider } from '@daily-co/daily-react';

import type { SeatState } from '../call/openSeat';
import type { Seat } from '../session/session';
import { CardBoundary } from './CardBoundary';
import { ProblemBanner } from './ProblemBanner';
import { SeatContent } from './SeatContent';
import type { Panel } from './SidePanel';

interface SeatCardProps {
  id: string;
  seat: Seat;
  title: string;
  state: SeatState & { again(): void };
  /** Where there is room for one card only: whether it is this one. */
  isShown: boolean;
  /** The side panel that is open at first. */
  opening?: Panel;
  /** Plays what the others say: not beside another card, where one would hear oneself. */
  hasSound?: boolean;
}

/** A whole app with a participant of its own. */
export function SeatCard(props: SeatCardProps) {
  const { id, seat, title, state, isShown, opening = 'chat', hasSound } = props;
  const { call, phase, problem, again } = state;
  return (
    <section className="seat" id={id} aria-label={title} data-seat={seat} data-shown={isShown}>
      <header className="seat-header">
        <h2>{title}</h2>
        <span className="seat-phase" data-phase={phase}>
          {phase === 'in' ? 'in the room' : phase === 'joining' ? 'joining…' : 'not connected'}
        </span>
      </header>
      {problem && <ProblemBanner problem={problem} again={again} />}
      {call ? (
        <DailyProvider callObject={call}>
          <CardBoundary>
            <SeatContent title={title} isSmall={seat === 'late' && !hasSound} opening={opening} />
          </CardBoundary>
          {hasSound && <DailyAudio />}
        </DailyProvider>
      ) : (
        <div className="seat-waiting" aria-busy={phase === 'joining'}>
          <div className="seat-waiting-stage" />
        </div>
      )}
    </section>
  );
}
