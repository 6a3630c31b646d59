import { jsonSize, toJson, type Json, type JsonObject } from '../json/json';

/** The longest snapshot, and the longest part of one, in characters of JSON. */
export const SNAPSHOT_LIMITS = { all: 32_000, part: 4_000 } as const;

/** The parts of a snapshot, each described by who knows. */
export interface SnapshotParts {
  describe(name: string, read: () => Json): void;
  read(): JsonObject;
}

/** Collects the parts. What is too long is left out with its size, and what cannot be read says so: support must get the rest. */
export function createSnapshotParts(): SnapshotParts {
  const parts = new Map<string, () => Json>();

  function readPart(read: () => Json): Json {
    try {
      return toJson(read(), 'a part of the snapshot') ?? null;
    } catch {
      return { failed: true };
    }
  }

  return {
    describe: (name, read) => parts.set(name, read),
    read: () => {
      let left: number = SNAPSHOT_LIMITS.all;
      const entries = [...parts].map(([name, read]): [string, Json] => {
        const part = readPart(read);
        const size = jsonSize(part);
        const isTooLong = size > SNAPSHOT_LIMITS.part || size > left;
        if (!isTooLong) left -= size;
        return [name, isTooLong ? { omitted: size } : part];
      });
      return Object.fromEntries(entries);
    },
  };
}
