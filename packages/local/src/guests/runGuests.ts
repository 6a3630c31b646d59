import { createRandom } from '../faults/random';
import type { Connect } from '../protocol';
import { openGuest, type Guest } from './guest';
import { guestName, LINES, REACTIONS } from './script';

/** Who the guests are and what they do. */
export interface GuestsOptions {
  connect: Connect;
  roomUrl: string;
  count: number;
  /** The same seed gives the same play. Default 1. */
  seed?: number;
  /** ms between two things that any of them does. Default 2000. */
  every?: number;
  /** For a room that takes nobody without one. */
  token?: string;
}

/** Guests that are in a room. */
export interface RunningGuests {
  /** One of them does something now. */
  act(): void;
  /** They leave. */
  close(): void;
}

/** Lets guests join, one after another, who then chat, clap, and raise and lower their hands for ever. */
export async function runGuests(options: GuestsOptions): Promise<RunningGuests> {
  const { connect, roomUrl, count, seed = 1, every = 2000, token } = options;
  const random = createRandom(seed);
  const guests: Guest[] = [];
  for (let index = 0; index < count; index += 1) {
    guests.push(await openGuest(connect, roomUrl, guestName(index), token));
  }
  let rank = 0;

  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];

  const act = (): void => {
    const guest = pick(guests);
    const what = random();
    if (what < 0.4) guest?.say(pick(LINES) ?? '');
    else if (what < 0.75) guest?.react(pick(REACTIONS) ?? '');
    else if (guest?.isHandRaised()) guest.setHand(false);
    else guest?.setHand((rank += 1));
  };

  const timer = setInterval(act, every);
  return {
    act,
    close() {
      clearInterval(timer);
      for (const guest of guests) guest.leave();
    },
  };
}
