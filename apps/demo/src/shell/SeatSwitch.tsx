import { seatTitles } from '../session/session';
import type { Seat } from '../session/session';

/** Whose screen is shown where there is room for one only. */
export function SeatSwitch(props: { seats: Seat[]; shown: Seat; onShow(seat: Seat): void }) {
  return (
    <nav className="hall-switch" aria-label="Whose screen">
      {props.seats.map((seat) => (
        <button
          key={seat}
          type="button"
          data-coach={`show-${seat}`}
          aria-current={seat === props.shown}
          onClick={() => props.onShow(seat)}
        >
          {seatTitles[seat]}
        </button>
      ))}
    </nav>
  );
}
