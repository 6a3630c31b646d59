/** What carried an event: the colours of the drawer. */
export type WireTag = 'message' | 'participant value' | 'session value' | 'server' | 'connection';

/** One line of the drawer. */
export interface WireRow {
  id: number;
  /** ms since the epoch. */
  at: number;
  tag: WireTag;
  /** Message type, slot or key. */
  name: string;
  from: string;
  to: string;
  /** The JSON as it crossed the wire, or the sentence that stands for it. */
  text: string;
  /** Characters of JSON, and how many there may be. */
  size?: { used: number; limit: number };
  /** Why it was not obeyed; absent when all is well. */
  refusal?: string;
}

export const wireTags: readonly WireTag[] = [
  'message',
  'participant value',
  'session value',
  'server',
  'connection',
];
