import { Pause, Play } from 'lucide-react';

import type { GuestsState } from './useGuests';

/** Stops and starts the guests; not there before they are, and gone when they have said everything. */
export function GuestsButton({ state, toggle }: { state: GuestsState; toggle(): void }) {
  if (state === 'none' || state === 'done') return null;
  const isTalking = state === 'talking';
  return (
    <button className="hall-button" type="button" onClick={toggle}>
      {isTalking ? <Pause aria-hidden size={16} /> : <Play aria-hidden size={16} />}
      {isTalking ? 'Pause guests' : 'Go on'}
    </button>
  );
}
