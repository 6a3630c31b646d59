import type { Connection } from '../connection/connection';
import { readTabStorage, writeTabStorage } from '../platform/storage';

/* A host alone who reloads the page knows those again who reload at the same time, and where they stood. */

/** A seat in the order of the queue, with its owner: `user` and a user_id of a token, or a ticket; empty where this host knows neither. */
export type TabPlace = readonly [seat: string, owner: string];

const keyOf = ({ call }: Connection) => {
  const meeting = call.meetingSessionSummary()?.id;
  return meeting && `backchannel.hand-places.${meeting}`;
};

/** What this tab's host knew before; undefined as long as Daily has not named the meeting session. */
export function readTabPlaces(connection: Connection): readonly TabPlace[] | undefined {
  const key = keyOf(connection);
  if (!key) return undefined;
  try {
    const places: unknown = JSON.parse(readTabStorage(key) ?? '[]');
    return Array.isArray(places) ? places.filter(isPlace) : [];
  } catch {
    return [];
  }
}

/** Keeps what this tab's host knows. */
export function writeTabPlaces(connection: Connection, places: readonly TabPlace[]): void {
  const key = keyOf(connection);
  if (key) writeTabStorage(key, JSON.stringify(places));
}

function isPlace(place: unknown): place is TabPlace {
  return (
    Array.isArray(place) && place.length === 2 && place.every((one) => typeof one === 'string')
  );
}
