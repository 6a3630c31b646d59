/** The channels of a call whose chat is closed, for which a toggle says what comes. */
const spoken = new WeakMap<object, Map<string, number>>();

/** As long as it lasts, a chat of that channel that is in the page but closed does not say each message. */
export function speakFor(connection: object, channel: string): () => void {
  const channels = spoken.get(connection) ?? new Map<string, number>();
  spoken.set(connection, channels);
  const change = (by: number) => channels.set(channel, (channels.get(channel) ?? 0) + by);
  change(1);
  return () => change(-1);
}

/** Whether a toggle speaks for a channel. */
export function isSpokenFor(connection: object | null, channel: string): boolean {
  return connection !== null && (spoken.get(connection)?.get(channel) ?? 0) > 0;
}
