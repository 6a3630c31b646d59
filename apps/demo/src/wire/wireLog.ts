import type { WireRow } from './wireRow';

/** What is noted: a row without its number, and what makes two reports the same event. */
export interface WireNote extends Omit<WireRow, 'id'> {
  /** Reports with the same mark within `MERGE_WINDOW_MS` are one row whose `to` lists all receivers. */
  mark: string;
}

export const MAX_ROWS = 500;
const MERGE_WINDOW_MS = 1500;
const MERGE_DEPTH = 40;

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
  let marks: string[] = [];
  let rows: readonly WireRow[] = [];
  let nextId = 1;

  function publish(next: readonly WireRow[]): void {
    rows = next;
    for (const listener of listeners) listener();
  }

  function findTwin({ mark, at }: WireNote): number {
    for (let index = rows.length - 1; index >= Math.max(0, rows.length - MERGE_DEPTH); index -= 1) {
      const row = rows[index];
      if (!row || at - row.at > MERGE_WINDOW_MS) return -1;
      if (marks[index] === mark) return index;
    }
    return -1;
  }

  return {
    add(note) {
      const twin = findTwin(note);
      const known = rows[twin];
      if (known) {
        if (known.to.split(', ').includes(note.to)) return;
        const joined = { ...known, to: `${known.to}, ${note.to}` };
        publish(rows.map((row) => (row === known ? joined : row)));
        return;
      }
      const { mark, ...row } = note;
      marks = [...marks, mark].slice(-MAX_ROWS);
      publish([...rows, { ...row, id: nextId++ }].slice(-MAX_ROWS));
    },
    clear() {
      marks = [];
      publish([]);
    },
    getRows: () => rows,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The log of this page. */
export const wireLog = createWireLog();
