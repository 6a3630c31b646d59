import type { DailyCallOptions, DailyParticipant } from '@daily-co/daily-js';
import type { Json, JsonObject } from '../protocol';
import { canonical, type Seat, type Stage } from './behaviour';

/** ms that something may take to arrive; a real Daily is far away. */
const PATIENCE = 15_000;

/** Somebody in the room, and what came to this call since it was made. */
export interface Person extends Seat {
  /** App messages: what, and whose session_id it came with. */
  readonly heard: { data: unknown; fromId: string }[];
  /** The names in `participant-joined` and in `participant-left`. */
  readonly joined: string[];
  readonly left: string[];
  /** The types of `error` and `nonfatal-error`. */
  readonly errors: string[];
}

/** How somebody joins. */
export interface JoinAs {
  owner?: boolean;
  userData?: unknown;
  /** Daily's token properties; joins with a token. */
  token?: JsonObject;
}

/** A new call object, watched. */
async function newPerson(stage: Stage): Promise<Person> {
  const { call, url } = await stage.openSeat();
  const person: Person = { call, url, heard: [], joined: [], left: [], errors: [] };
  call.on('app-message', ({ data, fromId }) => person.heard.push({ data, fromId }));
  call.on('participant-joined', ({ participant }) => person.joined.push(participant.user_name));
  call.on('participant-left', ({ participant }) => person.left.push(participant.user_name));
  call.on('error', ({ error }) => person.errors.push(error?.type ?? 'unknown'));
  call.on('nonfatal-error', ({ type }) => person.errors.push(type));
  return person;
}

/** Joins with a call object that is not in. */
export async function enter(
  stage: Stage,
  { call, url }: Person,
  userName: string,
  { owner = false, userData, token }: JoinAs = {},
): Promise<void> {
  const options: DailyCallOptions = { url, userName };
  if (userData !== undefined) options.userData = userData;
  if (owner || token) {
    options.token = await stage.createToken({ ...token, ...(owner ? { is_owner: true } : {}) });
  }
  await call.join(options);
}

/** Joins as a new participant; resolves when everybody in `others` sees it, and it sees them. */
export async function join(
  stage: Stage,
  userName: string,
  as: JoinAs = {},
  others: Person[] = [],
): Promise<Person> {
  const person = await newPerson(stage);
  await enter(stage, person, userName, as);
  const isKnown = (): boolean =>
    others.every((other) => seenBy(other, person) && seenBy(person, other));
  await eventually(isKnown, true);
  return person;
}

/** Ana and Ben, and Cleo if wanted, who all see each other. */
export async function trio(stage: Stage): Promise<{ ana: Person; ben: Person; cleo: Person }> {
  const ana = await join(stage, 'Ana', { owner: true });
  const ben = await join(stage, 'Ben', {}, [ana]);
  const cleo = await join(stage, 'Cleo', {}, [ana, ben]);
  return { ana, ben, cleo };
}

/** Ana, an owner, and Ben, who see each other. */
export async function pair(stage: Stage): Promise<{ ana: Person; ben: Person }> {
  const ana = await join(stage, 'Ana', { owner: true });
  const ben = await join(stage, 'Ben', {}, [ana]);
  return { ana, ben };
}

/** Reads again and again until what is read is what is expected, or the time is over; gives what was read last. */
export async function eventually<Value>(read: () => Value, expected: Json): Promise<Value> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const value = read();
    if (canonical(value) === canonical(expected) || Date.now() > end) return value;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The own session_id of somebody who is in. */
export function idOf({ call }: Person): string {
  return call.participants().local.session_id;
}

/** How one sees another. */
export function seenBy({ call }: Person, other: Person): DailyParticipant | undefined {
  return call.participants()[idOf(other)];
}

/** The names of everybody whom one sees, sorted. */
export function namesSeenBy({ call }: Person): string[] {
  return Object.values(call.participants())
    .map(({ user_name }) => user_name)
    .sort();
}

/** The contents of what somebody has heard. */
export function heardBy({ heard }: Person): unknown[] {
  return heard.map(({ data }) => data).filter((data) => data !== FENCE);
}

const FENCE = 'fence';

/**
 * Resolves when a message of everybody has reached everybody else: what was sent to them before, and what they were not to get,
 * has had its time.
 */
export async function fence(people: Person[]): Promise<void> {
  for (const { call } of people) call.sendAppMessage(FENCE);
  const hasAll = ({ heard }: Person): boolean => {
    const senders = heard.filter(({ data }) => data === FENCE).map(({ fromId }) => fromId);
    return new Set(senders).size === people.length - 1;
  };
  await eventually(() => people.every(hasAll), true);
}

/** The words of what a call throws, at once or later. */
export async function refusalOf(act: () => unknown): Promise<string> {
  try {
    await act();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'nothing was refused';
}
