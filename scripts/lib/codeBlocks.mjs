/**
 * @typedef {{ line: number; extension: 'ts' | 'tsx'; code: string }} CodeBlock
 *   `line` is that of the fence, from 1; `code` has every line where the page has it, all others empty
 */

/**
 * The TypeScript of a page. What a block needs and does not show stands right before it, where no reader sees it:
 *
 *     <!-- given
 *     declare const call: DailyCall;
 *     -->
 *
 * @param {string} markdown
 * @returns {CodeBlock[]}
 */
export function codeBlocks(markdown) {
  const lines = markdown.split('\n');
  /** @type {CodeBlock[]} */
  const blocks = [];
  /** @type {string[]} */
  let given = [];

  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    /** @param {string} words */
    const refusal = (words) => new Error(`line ${at + 1}: ${words}`);
    const opens = line === '<!-- given' ? 'given' : /^```(\w*)$/.exec(line)?.[1];
    const compiles = opens === 'ts' || opens === 'tsx';
    if (/^\s*(```|~~~)/.test(line) && opens === undefined) {
      throw refusal('a fence is three backticks and a language');
    }
    if (line !== '' && given.length > 0 && !compiles)
      throw refusal('is not what something is given for');
    if (opens === undefined) continue;

    const length = lines.slice(at + 1).indexOf(opens === 'given' ? '-->' : '```');
    if (length < 0) throw refusal('what begins here never ends');
    const code = [
      ...given,
      ...Array(at + 1 - given.length).fill(''),
      ...lines.slice(at + 1, at + 1 + length),
    ];
    if (compiles) blocks.push({ line: at + 1, extension: opens, code: `${code.join('\n')}\n` });
    given = opens === 'given' ? code : [];
    at += length + 1;
  }
  if (given.length > 0) throw new Error('something is given, and no block follows');
  return blocks;
}
