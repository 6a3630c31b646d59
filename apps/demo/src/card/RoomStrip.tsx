import { useRoster, useStage, useStatus } from '@backchannel/react';

import { PersonTile } from './PersonTile';

const MAX_TILES = 8;

/** Everybody who is not on stage, in small. */
export function RoomStrip() {
  const roster = useRoster();
  const { onStage } = useStage();
  const isConnected = useStatus() === 'ready';
  const isOnStage = new Set(onStage.map(({ sessionId }) => sessionId));
  const others = roster.filter(({ sessionId }) => !isOnStage.has(sessionId));
  const hidden = others.length - MAX_TILES;

  return (
    <ul className="seat-strip" aria-label="In the room">
      {others.slice(0, MAX_TILES).map((person) => (
        <PersonTile
          key={person.sessionId}
          person={person}
          isShown={person.hasVideo && isConnected}
        />
      ))}
      {hidden > 0 && (
        <li className="seat-tile seat-strip-more">
          <span className="seat-tile-picture">+{hidden}</span>
        </li>
      )}
    </ul>
  );
}
