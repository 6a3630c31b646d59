import { setTimeout } from 'node:timers/promises';

import { guests } from '../src/guests/script';

/** ms in which guests that are on their way are not in the room yet. */
const ON_THEIR_WAY_MS = 3_000;

interface Holder {
  secret: string;
  until: number;
}

/**
 * Decides whose page brings the guests: those of one page are enough for all. A page that is reloaded, which its tab's secret tells,
 * brings its own again.
 */
export function createGuestSeats(
  namesInRoom: () => Promise<readonly (string | null)[]>,
  onTheirWayMs = ON_THEIR_WAY_MS,
) {
  let holder: Holder | undefined;

  return async function claim(secret: string): Promise<boolean> {
    for (;;) {
      const before = holder;
      const mine = { secret, until: Date.now() + onTheirWayMs };
      if (before?.secret === secret) {
        holder = mine;
        return true;
      }
      const rest = (before?.until ?? 0) - Date.now();
      if (rest <= 0) {
        holder = mine;
        const areHere = await areGuestsHere();
        if (areHere && holder === mine) holder = before;
        return !areHere;
      }
      // Those of another page may still arrive, unless it has been closed again.
      await setTimeout(rest);
    }
  };

  async function areGuestsHere(): Promise<boolean> {
    const names = new Set(await namesInRoom());
    return guests.some(({ name }) => names.has(name));
  }
}
