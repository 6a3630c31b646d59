import type { Participant } from '@backchannel/react';
import { DailyVideo } from '@daily-co/daily-react';

/** One person in small: the picture, or the first letter of the name. */
export function PersonTile({ person, isShown }: { person: Participant; isShown: boolean }) {
  const { sessionId, userName, isLocal } = person;
  const name = userName || 'Guest';
  return (
    <li className="seat-tile">
      <div className="seat-tile-picture">
        {isShown ? (
          <DailyVideo sessionId={sessionId} type="video" fit="cover" />
        ) : (
          <span className="seat-tile-letter" aria-hidden>
            {name.slice(0, 1)}
          </span>
        )}
      </div>
      <span className="seat-tile-name">
        <bdi>{name}</bdi>
        {isLocal && name !== 'You' && ' (you)'}
      </span>
    </li>
  );
}
