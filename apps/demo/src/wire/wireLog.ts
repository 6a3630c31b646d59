import { oncePerFrame } from './oncePerFrame';
import { EVERYBODY } from './wireRow';
import type { WireRow } from './wireRow';

/** What is noted: a row without its number, and what makes two reports one event. */
export interface WireNote extends Omit<WireRow, 'id'> {
  /** Reports that share a mark within `MERGE_WINDOW_MS` become one row: several receivers, or its refusal. */
  marks: readonly string[];
}

interface MarkedRow extends WireRow {
  marks: readonly string[];
}

export const MAX_ROWS = 500;
const MERGE_WINDOW_MS = 2500;
/** More than a flood has. */
const MERGE_DEPTH = 400;

/** The rows of the drawer, newest last; at most `MAX_ROWS`. */
export interface WireLog {
  add(note: WireNote): void;
  clear(): void;
  getRows(): readonly WireRow[];
  subscribe(listener: () => void): () => void;
}

/** A bounded list outside of React, which several calls write into. */
export function createWireLog(): WireLog {
  const listeners = new Set<() => void>();
  let rows: readonly MarkedRow[] = [];
  let nextId = 1;
  const tell = oncePerFrame(() => {
    for (const listener of listeners) listener();
  });

  function publish(next: readonly MarkedRow[]): void {
    rows = next;
    tell();
  }

  return {
    add(note) {
      const twin = rows
        .slice(-MERGE_DEPTH)
        .reverse()
        .find((row) => isSameEvent(row, note));
      if (!twin) {
        publish([...rows, { ...note, id: nextId++ }].slice(-MAX_ROWS));
        return;
      }
      const merged = merge(twin, note);
      if (merged !== twin) publish(rows.map((row) => (row === twin ? merged : row)));
    },
    clear: () => publish([]),
    getRows: () => rows,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The log of this page. */
export const wireLog = createWireLog();

function isSameEvent(row: MarkedRow, note: WireNote): boolean {
  if (note.at - row.at > MERGE_WINDOW_MS) return false;
  if (!note.marks.some((mark) => row.marks.includes(mark))) return false;
  // The same receiver again, and nothing new to say about it: it was sent twice.
  const isAgain = note.to.length > 0 && note.to.every((name) => row.to.includes(name));
  return !isAgain || note.refusal !== undefined;
}

function merge(row: MarkedRow, note: WireNote): MarkedRow {
  const more = row.to.includes(EVERYBODY) ? [] : note.to.filter((name) => !row.to.includes(name));
  const refusal = row.refusal ?? note.refusal;
  if (more.length === 0 && refusal === row.refusal) return row;
  return {
    ...row,
    to: [...row.to, ...more],
    marks: [...new Set([...row.marks, ...note.marks])],
    ...(refusal === undefined ? {} : { refusal }),
  };
}
