import { isRecord, type Json, type JsonObject } from '../json/json';

/** A host-held value with its version: `by` is the first eight characters of the author's session_id. */
export interface HostEntry {
  readonly n: number;
  readonly by: string;
  readonly value: Json;
}

/** The entries of one host by key, and the keys of what was none. */
export interface HostEntries {
  entries: Map<string, HostEntry>;
  malformed: string[];
}

/** The highest version there can be. */
export const HIGHEST_N = 1_000_000_000;
const LONGEST_BY = 16;

/** As they lie in a host's userData: `{ key: [n, by, value] }`. */
export function encodeEntries(entries: ReadonlyMap<string, HostEntry>): JsonObject {
  return Object.fromEntries([...entries].map(([key, { n, by, value }]) => [key, [n, by, value]]));
}

/** Reads all entries of one host off the wire. */
export function decodeEntries(raw: unknown): HostEntries {
  const entries = new Map<string, HostEntry>();
  const malformed: string[] = [];
  if (raw !== undefined && !isRecord(raw)) malformed.push('all of it');
  for (const [key, rawEntry] of isRecord(raw) ? Object.entries(raw) : []) {
    const entry = decodeEntry(rawEntry);
    if (entry) entries.set(key, entry);
    else malformed.push(key);
  }
  return { entries, malformed };
}

function decodeEntry(raw: unknown): HostEntry | null {
  if (!Array.isArray(raw) || raw.length !== 3) return null;
  const [n, by, value] = raw as [unknown, unknown, Json];
  if (typeof n !== 'number' || !Number.isSafeInteger(n) || n < 1 || n > HIGHEST_N) return null;
  if (typeof by !== 'string' || by.length > LONGEST_BY) return null;
  return { n, by, value };
}

/** Whether `a` counts over `b`: the higher version, the higher author where two wrote the same version. */
export function isNewer(a: HostEntry, b: HostEntry | undefined): boolean {
  return !b || a.n > b.n || (a.n === b.n && a.by > b.by);
}

/** The entry that counts for each key. */
export function newestOf(all: Iterable<ReadonlyMap<string, HostEntry>>): Map<string, HostEntry> {
  const newest = new Map<string, HostEntry>();
  for (const entries of all) {
    for (const [key, entry] of entries) if (isNewer(entry, newest.get(key))) newest.set(key, entry);
  }
  return newest;
}
