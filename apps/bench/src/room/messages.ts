import type { ClientFrame, Json, JsonObject } from '@backchannel/local';

/** How acts are spread over time: `each` acts together every `every` ms, `groups` times. */
export interface Rhythm {
  readonly every: number;
  readonly each: number;
  readonly groups: number;
}

/** From the page to its room. */
export type ToRoom =
  | { type: 'open'; userData: (Json | undefined)[]; sessionData: JsonObject }
  | { type: 'frame'; frame: ClientFrame }
  | { type: 'lost' }
  | { type: 'play'; acts: { by: number; frame: ClientFrame }[]; rhythm: Rhythm };

/** From the room to its page: frames as the text that a socket would carry, with the act they come from. */
export type FromRoom =
  | { type: 'opened' }
  | { type: 'frame'; text: string; act: number | undefined }
  | { type: 'played' };
