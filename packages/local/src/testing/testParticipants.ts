import type { MeetingTokenProperties } from '../daily/localDaily';

/** Who joins a test room, and as what. */
export interface TestJoinOptions {
  /** Joins with an owner token. */
  owner?: boolean;
  /** Joins with a token that carries this user_id. */
  userId?: string;
  /** More of Daily's token properties, such as `permissions`; joins with a token. */
  token?: MeetingTokenProperties;
  /** The userData to join with. */
  userData?: unknown;
  /** Start with camera and microphone on. Default: both off. */
  media?: boolean;
}

/** Somebody who is in a test room from the start. */
export interface TestParticipant extends TestJoinOptions {
  /** The userName, by which `room.as(name)` finds the call. */
  name: string;
}

/** How many, or who. */
export type TestParticipants = number | readonly (string | TestParticipant)[];

const NAMES = [
  'ana',
  'ben',
  'cleo',
  'dora',
  'emil',
  'fay',
  'gus',
  'hana',
  'ivo',
  'jon',
  'kim',
  'lea',
] as const;

/** Whom these participants are, in order of joining. A number is ana, the host, then ben, cleo and so on. */
export function listParticipants(given: TestParticipants): TestParticipant[] {
  if (typeof given === 'number') {
    return Array.from({ length: given }, (_, index) => ({
      name: NAMES[index] ?? `guest-${index + 1}`,
      owner: index === 0,
    }));
  }
  const all = given.map((one) => (typeof one === 'string' ? { name: one } : one));
  const names = new Set(all.map(({ name }) => name));
  if (names.size === all.length) return all;
  throw new Error(
    `Two participants of a test room have the same name (${all.map(({ name }) => name).join(', ')}); ` +
      'room.as(name) could not tell them apart.',
  );
}
