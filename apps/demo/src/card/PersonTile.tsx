import type { Participant } from '@backchannel/react';
import { DailyVideo } from '@daily-co/daily-react';

/** One person in small: the first letter of the name, and the picture over it as soon as there is one. */
export function PersonTile({ person, isShown }: { person: Participant; isShown: boolean }) {
  const { sessionId, userName, isLocal } = person;
  const name = userName || 'Guest';
  return (
    <li className="seat-tile">
      <div className="seat-tile-picture">
        <span className="seat-tile-letter" aria-hidden>
          {firstLetter(name)}
        </span>
        {isShown && <DailyVideo sessionId={sessionId} type="video" fit="cover" automirror />}
      </div>
      <span className="seat-tile-name">
        <bdi>{name}</bdi>
        {isLocal && name !== 'You' && ' (you)'}
      </span>
    </li>
  );
}

function firstLetter(name: string): string {
  return [...name][0]?.toLocaleUpperCase() ?? '';
}
