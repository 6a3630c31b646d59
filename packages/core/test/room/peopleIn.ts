import type { TestJoinOptions, TestRoom } from '@backchannel/local/testing';
import type { DailyCall } from '@daily-co/daily-js';

/** Lets people in, each of whom is to a test what `open` makes of the call. */
export function peopleIn<Person>(room: TestRoom, open: (call: DailyCall) => Person) {
  const guest = async (name: string, options?: TestJoinOptions) =>
    open(await room.join(name, options));
  const host = (name: string) => guest(name, { owner: true });
  return { guest, host };
}
