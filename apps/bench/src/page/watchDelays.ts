import type { Act } from '../scenes/scene';
import { rowsIn, textOfRow } from './textOfRow';

interface Pending {
  shows: string | null;
  /** What the row shows meanwhile; null: it is not there. */
  onScreen: string | null;
  since: number[];
}

/** How long acts took to be on the screen. */
export interface Delays {
  /** ms from a frame's arrival in the page to the change of the DOM, one for each act that was seen. */
  ms: number[];
  /** Acts that a later one undid before anything was shown. */
  unseen: number;
}

/** Follows each act from its arrival until the DOM below `root` shows it, or a later one of the same row. */
export function watchDelays(root: Node) {
  const texts = new Map<string, string>();
  const pending = new Map<string, Pending>();
  const rowOf = new Map<string, string>();
  let delays: Delays = { ms: [], unseen: 0 };

  function settle(text: string | null, isShown: boolean) {
    const row = text === null ? undefined : rowOf.get(text);
    const waiting = row === undefined ? undefined : pending.get(row);
    if (row === undefined || !waiting || (waiting.shows === null) === isShown) return;
    if (isShown && waiting.shows !== text) return;
    const now = performance.now();
    for (const since of waiting.since) delays.ms.push(now - since);
    pending.delete(row);
    const gone = isShown ? waiting.onScreen : text;
    if (gone !== null) rowOf.delete(gone);
  }

  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (type === 'characterData') settle(target.textContent, true);
      for (const node of removedNodes) {
        for (const row of rowsIn(node)) settle(textOfRow(row), false);
      }
      for (const node of addedNodes) for (const row of rowsIn(node)) settle(textOfRow(row), true);
    }
  });
  observer.observe(root, { childList: true, characterData: true, subtree: true });

  return {
    arrived({ row, shows, hides }: Act) {
      const waiting = pending.get(row);
      const onScreen = waiting ? waiting.onScreen : (texts.get(row) ?? hides ?? null);
      const since = [...(waiting?.since ?? []), performance.now()];
      if (shows === null) texts.delete(row);
      else texts.set(row, shows);
      if (shows === onScreen) {
        /* Undone before it was shown. */
        delays.unseen += since.length;
        pending.delete(row);
        return;
      }
      const text = shows ?? onScreen;
      if (text !== null) rowOf.set(text, row);
      pending.set(row, { shows, onScreen, since });
    },
    /** What was seen since the last time. */
    take(): Delays {
      const taken = delays;
      delays = { ms: [], unseen: 0 };
      return taken;
    },
    pending: () => pending.size,
  };
}
