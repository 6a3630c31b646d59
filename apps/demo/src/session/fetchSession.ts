import { Problem } from '../call/problem';
import type { Seat, Session } from './session';

/** Asks the demo's server for a seat in its room; rejects with a `Problem`. With a `secret` one is the same user as before. */
export async function fetchSession(
  seat: Seat,
  name?: string,
  signal?: AbortSignal,
  secret?: string,
): Promise<Session> {
  const query = new URLSearchParams({
    as: seat,
    ...(name ? { name } : {}),
    ...(secret ? { secret } : {}),
  });
  const response = await askServer(`/api/session?${query}`, signal ? { signal } : {});
  const session: Session = await response.json();
  return session;
}

/** Seats for the guests of this page, in their order; none where another page has brought some, or the room is a real one. */
export async function fetchGuestSeats(secret: string, signal: AbortSignal): Promise<Session[]> {
  const response = await askServer(`/api/guests?${new URLSearchParams({ secret })}`, { signal });
  const seats: Session[] = await response.json();
  return seats;
}

/** A request to the demo's own server, whose silence and refusals are told in one sentence. */
export async function askServer(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(path, init).catch((cause: unknown) => {
    if (init.signal?.aborted) throw cause;
    throw new Problem('The server of this page does not answer. Start it again with npm start.');
  });
  if (response.ok) return response;
  const body: { info?: string } = await response.json().catch(() => ({}));
  throw new Problem(body.info ?? `The server of this page refused with ${response.status}.`);
}
