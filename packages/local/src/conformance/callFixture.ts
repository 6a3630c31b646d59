import type { DailyCall, DailyEvent, DailyParticipant } from '@daily-co/daily-js';
import type { Json } from '../protocol';
import type { TestRoom } from '../testing';

/** The own session_id of a call. */
export function idOf(call: DailyCall): string {
  return call.participants().local.session_id;
}

/** How one participant sees another. */
export function seenBy(call: DailyCall, other: DailyCall): DailyParticipant | undefined {
  return call.participants()[idOf(other)];
}

/** Everything that a call emits by these names from now on, as it was handed over. */
export function record(call: DailyCall, ...names: DailyEvent[]): Record<string, unknown>[] {
  const seen: Record<string, unknown>[] = [];
  for (const name of names) call.on(name, (event) => seen.push({ ...event }));
  return seen;
}

/** The contents of the app messages that a call gets from now on. */
export function heardBy(call: DailyCall): unknown[] {
  const heard: unknown[] = [];
  call.on('app-message', ({ data }) => heard.push(data));
  return heard;
}

/** What REST answers. */
export interface Answer {
  status: number;
  body: unknown;
}

/** Asks the REST API of a room's Daily. */
export async function ask(
  { daily }: Pick<TestRoom, 'daily'>,
  method: string,
  path: string,
  body?: Json,
  headers: Record<string, string> = { authorization: `Bearer ${daily.apiKey}` },
): Promise<Answer> {
  const request = new Request(`${daily.origin}/v1${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const response = await daily.fetch(request);
  return { status: response.status, body: await response.json() };
}
