import type { DailyCall } from '@daily-co/daily-js';
import type { Json, JsonObject } from '../protocol';

/** A call object that has not joined, and the URL of the room for it: tabs that share one page have a URL each. */
export interface Seat {
  readonly call: DailyCall;
  readonly url: string;
}

/** An empty room of any Daily, the real one included, and all that a behaviour may use of it. */
export interface Stage {
  openSeat(): Promise<Seat>;
  /** A meeting token for the room, with Daily's properties. */
  createToken(properties: JsonObject): Promise<string>;
  /** `POST /rooms/:name/send-app-message`. */
  sendAsServer(data: Json, recipient: string): Promise<void>;
}

/** Something that every Daily does. */
export interface Behaviour {
  /** In one sentence. */
  readonly name: string;
  /** What is seen when it does. */
  readonly expected: Json;
  /** Does it, and says what was seen. */
  run(stage: Stage): Promise<unknown>;
}

/** What came of one behaviour. */
export interface Row {
  name: string;
  expected: string;
  seen: string;
  isAsExpected: boolean;
}

/** Names something that every Daily does. */
export function behaviour(name: string, expected: Json, run: Behaviour['run']): Behaviour {
  return { name, expected, run };
}

/** Tries one behaviour. Never rejects: what went wrong is what was seen. */
export async function tryBehaviour({ name, expected, run }: Behaviour, stage: Stage): Promise<Row> {
  const seen = await run(stage).catch((error: unknown) => `failed: ${textOf(error)}`);
  return compare(name, canonical(expected), canonical(seen));
}

/** The row of a behaviour and what was seen of it, both as `canonical` texts. */
export function compare(name: string, expected: string, seen: string): Row {
  return { name, expected, seen, isAsExpected: expected === seen };
}

/** One text for all values that are equal as JSON. */
export function canonical(value: unknown): string {
  const text = JSON.stringify(value, (_key, field: unknown) =>
    typeof field === 'object' && field !== null && !Array.isArray(field)
      ? Object.fromEntries(Object.entries(field).sort(([a], [b]) => (a < b ? -1 : 1)))
      : field,
  );
  return text ?? 'undefined';
}

/** The words of whatever was thrown; daily-js rejects `join()` with its error event. */
export function textOf(error: unknown): string {
  if (error instanceof Error) return error.message;
  const { errorMsg } = Object(error) as { errorMsg?: unknown };
  return typeof errorMsg === 'string' ? errorMsg : String(error);
}
