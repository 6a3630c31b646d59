import type { DailyCall } from '@daily-co/daily-js';

import { guests } from './script';

/** Host and audience of this page. */
const OWN = 2;
/** Who is there already is told in batches after joining. */
const SETTLE_MS = 500;

/** Whether another page has its guests in the room already: they are enough for both. */
export async function hasOtherGuests(call: DailyCall): Promise<boolean> {
  if (call.participantCounts().present <= OWN) return false;
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  const names = new Set(Object.values(call.participants()).map(({ user_name: name }) => name));
  return guests.some(({ name }) => names.has(name));
}
