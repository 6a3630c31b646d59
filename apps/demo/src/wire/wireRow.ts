/** What carried an event: the colours of the drawer. */
export const wireTags = [
  'message',
  'participant value',
  'session value',
  'server',
  'connection',
] as const;

export type WireTag = (typeof wireTags)[number];

/** One line of the drawer. */
export interface WireRow {
  id: number;
  /** ms since the epoch. */
  at: number;
  tag: WireTag;
  from: string;
  /** Those of this page who got it, or the recipients that it was sent to. */
  to: readonly string[];
  /** The JSON as it crossed the wire, or the sentence that stands for it. */
  text: string;
  /** Characters of JSON, and how many there may be. */
  size?: { used: number; limit: number };
  /** Why it was not obeyed; absent when all is well. */
  refusal?: string;
}

/** Stands for every recipient. */
export const EVERYBODY = 'everybody';
