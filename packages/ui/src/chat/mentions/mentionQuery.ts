/** What is typed of a mention. */
export interface MentionQuery {
  /** Where its `@` stands. */
  start: number;
  /** What stands between the `@` and the caret. */
  text: string;
}

const LONGEST = 60;
const WORD = /[\p{L}\p{N}_]/u;

/** The mention that is being typed at the caret, if any: an `@` that is not within a word, and behind it no line break and no blank at first. */
export function mentionQuery(draft: string, caret: number): MentionQuery | undefined {
  if (caret < 1) return undefined;
  const start = draft.lastIndexOf('@', caret - 1);
  if (start < 0 || caret - start > LONGEST || WORD.test(draft[start - 1] ?? '')) return undefined;
  const text = draft.slice(start + 1, caret);
  return /^\s|[\n\r]/.test(text) ? undefined : { start, text };
}
