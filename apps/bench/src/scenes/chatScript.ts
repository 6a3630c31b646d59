import { nameOf } from './people';
import type { Script } from './scene';

/** How many messages all variants have on the screen. */
export const MOUNTED = 500;

/** What is on the wire, as the kit writes it. */
export interface ChatWire {
  readonly type: string;
  readonly text: string;
}

const wordsOf = (act: number) => 'and so on '.repeat(act % 9);

/** Somebody else writes each time. */
export function chatScript(people: number): Script & { readonly texts: readonly string[] } {
  const texts: string[] = [];
  return {
    behind: 10 * people,
    texts,
    next() {
      const act = texts.length + 1;
      const by = Math.floor(act / 2) % people;
      const text = `${act}: ${wordsOf(act)}by ${nameOf(by)}`;
      texts.push(text);
      const data = { type: 'chat', text, n: act, _: { id: `m${act}`, to: 'all' } };
      return {
        by,
        frame: { type: 'app-message', data, to: '*' },
        row: text,
        shows: text,
        rowsChanged: 1,
      };
    },
    rows: () => texts.slice(-MOUNTED),
  };
}
