import { jsonSize } from '../json/json';

const MOST_MESSAGES = 200;
const MOST_CHARACTERS = 65_536;

/** The last 200 messages, at most 64 kB of JSON, for features that are mounted after they came. What is larger alone is not kept. */
export function createRing<T extends { raw: unknown }>() {
  const entries: { message: T; size: number }[] = [];
  let total = 0;

  return {
    /** `size`: characters of JSON, where they are known. */
    add(message: T, size = jsonSize(message.raw)) {
      if (size > MOST_CHARACTERS) return;
      entries.push({ message, size });
      total += size;
      while (entries.length > MOST_MESSAGES || total > MOST_CHARACTERS) {
        total -= entries.shift()?.size ?? 0;
      }
    },
    all: (): readonly T[] => entries.map(({ message }) => message),
    size: () => entries.length,
    clear() {
      entries.length = 0;
      total = 0;
    },
  };
}
