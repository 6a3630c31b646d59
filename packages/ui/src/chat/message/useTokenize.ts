import type { tokenize } from 'linkifyjs';
import { useSyncExternalStore } from 'react';

type Tokenize = typeof tokenize;

/* Not a list of what is a link, only of what none is without: a dot before something, `@`, a scheme. */
const NEEDED = /\.[^\s.]|@\S|:\/\/|localhost|mailto:/i;

let loaded: Tokenize | undefined;
let loading: Promise<void> | undefined;
const readers = new Set<() => void>();

/** Whether an address may be in a text. */
export const mayHaveLinks = (text: string) => NEEDED.test(text);

/** What finds addresses in a text; undefined until it is loaded, which begins with the first text that may have one. */
export function useTokenize(): Tokenize | undefined {
  return useSyncExternalStore(
    subscribe,
    () => loaded,
    () => undefined,
  );
}

function subscribe(reader: () => void) {
  readers.add(reader);
  if (!loaded) load();
  return () => readers.delete(reader);
}

function load() {
  loading ??= import('linkifyjs').then(
    (linkify) => {
      loaded = linkify.tokenize;
      for (const reader of readers) reader();
    },
    /* No network: texts stay texts, and the next one tries again. */
    () => {
      loading = undefined;
    },
  );
}
