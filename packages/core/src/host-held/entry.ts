import { isRecord, type Json } from '../json/json';

/** A host-held value with its version: `by` is the first eight characters of the author's session_id. */
export interface HostEntry {
  readonly n: number;
  readonly by: string;
  readonly value: Json;
}

const HIGHEST_N = 1_000_000_000;
const LONGEST_BY = 16;

/** As it lies in a host's userData: `[n, by, value]`. */
export function encodeEntry({ n, by, value }: HostEntry): Json {
  return [n, by, value];
}

/** Reads an entry off the wire; null for what is none. */
function decodeEntry(raw: unknown): HostEntry | null {
  if (!Array.isArray(raw) || raw.length !== 3) return null;
  const [n, by, value] = raw as [unknown, unknown, Json];
  if (typeof n !== 'number' || !Number.isSafeInteger(n) || n < 1 || n > HIGHEST_N) return null;
  if (typeof by !== 'string' || by.length > LONGEST_BY) return null;
  return { n, by, value };
}

/** Reads all entries of one host, by key. */
export function decodeEntries(raw: unknown): Map<string, HostEntry> {
  const entries = new Map<string, HostEntry>();
  if (!isRecord(raw)) return entries;
  for (const [key, rawEntry] of Object.entries(raw)) {
    const entry = decodeEntry(rawEntry);
    if (entry) entries.set(key, entry);
  }
  return entries;
}

/** Whether `a` counts over `b`: the higher version, the higher author where two wrote the same version. */
export function isNewer(a: HostEntry, b: HostEntry | undefined): boolean {
  return !b || a.n > b.n || (a.n === b.n && a.by > b.by);
}
