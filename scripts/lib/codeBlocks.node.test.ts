import { describe, expect, it } from 'vitest';
import { codeBlocks } from './codeBlocks.mjs';

const page = `# Page

<!-- given
declare const call: { join(): void };
-->

\`\`\`ts
call.join();
\`\`\`

\`\`\`sh
npm start
\`\`\`

\`\`\`tsx
const view = <p />;
\`\`\`
`;

describe('the code of a page', () => {
  it('keeps its lines, with what is given before it and nothing of other blocks', () => {
    const [first, second, ...others] = codeBlocks(page);
    expect(others).toEqual([]);
    expect(first).toMatchObject({ line: 7, extension: 'ts' });
    expect(first?.code.split('\n')).toEqual([
      ...['', '', '', 'declare const call: { join(): void };', '', '', ''],
      ...['call.join();', ''],
    ]);
    expect(second).toMatchObject({ line: 15, extension: 'tsx' });
    expect(second?.code.trimStart()).toBe('const view = <p />;\n');
    expect(second?.code.split('\n')[15]).toBe('const view = <p />;');
  });

  it.each([
    ['```ts\nconst a = 1;', 'line 1: what begins here never ends'],
    ['  ```ts\n  const a = 1;\n  ```', 'line 1: a fence is'],
    ['```ts title="a.ts"\n```', 'line 1: a fence is'],
    ['<!-- given\nlet a: 1;\n-->\n\n```sh\nls\n```', 'line 5: is not what something is given for'],
    [
      '<!-- given\nlet a: 1;\n-->\n\nNo block.\n\n```ts\na;\n```',
      'line 5: is not what something is given for',
    ],
    ['<!-- given\nlet a: 1;\n-->\n', 'no block follows'],
  ])('that would be passed over is refused: %j', (markdown, words) => {
    expect(() => codeBlocks(markdown)).toThrow(words);
  });
});
