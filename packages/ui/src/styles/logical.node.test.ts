import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const source = fileURLToPath(new URL('..', import.meta.url));
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css') && !/^testing|\.stories\./.test(file))
  .map((file) => ({ file, text: readFileSync(join(source, file), 'utf8') }));

/** Properties and values that mean a side of the screen, where a side of the text is meant. */
const PHYSICAL =
  /(?:^|[\s;{])((?:(?:margin|padding|border|scroll-(?:margin|padding))-)?(?:left|right|top|bottom)(?:-(?:width|color|style|radius))?|border-(?:top|bottom)-(?:left|right)-radius|(?:min-|max-)?(?:width|height))\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)/gm;

/** `margin: 1px 2px 3px 4px` and its like: the second and the fourth are sides of the screen. */
const FOUR_SIDES = /\b(?:margin|padding|inset):(?: [^\s;]+){4};/g;

const violations = (text: string) => {
  let plain = text.replace(/\/\*[^]*?\*\//g, '').replace(/@(?:media|container)[^{]*/g, '');
  for (let depth = 0; depth < 4; depth += 1) plain = plain.replace(/\([^()]* [^()]*\)/g, '…');
  return [...plain.matchAll(PHYSICAL), ...plain.matchAll(FOUR_SIDES)].map(([found]) =>
    found.trim(),
  );
};

it('names no side of the screen, so that right-to-left needs no rules of its own', () => {
  expect(files.length).toBeGreaterThan(15);
  const found = files.flatMap(({ file, text }) =>
    violations(text).map((rule) => `${file}: ${rule}`),
  );
  expect(found).toEqual([]);
});

it.each([
  '.a { margin-left: 1px }',
  '.a { left: 0; }',
  '.a {\n  border-top-left-radius: 1px;\n}',
  '.a { text-align: right }',
  '.a { max-width: 3px }',
  '.a { padding: 1px 2px 3px 4px; }',
])('would find %s', (text) => {
  expect(violations(text)).toHaveLength(1);
});

it('weighs a rule like one class, so that one class of the caller is enough', () => {
  const heavy = files.flatMap(({ file, text }) =>
    [...text.replace(/\/\*[^]*?\*\//g, '').matchAll(/^\s*([.[:][^{}@;]*)\{/gm)].flatMap(
      ([, list = '']) =>
        list
          .split(/,(?![^(]*\))/)
          .filter((selector) => weight(selector) > 1 && !MEANT.test(selector))
          .map((selector) => `${file}: ${selector.trim()}`),
    ),
  );
  expect(heavy).toEqual([]);
});

/** The ring of the focus must show, and `base.css` says why what is disabled weighs more. */
const MEANT = /:focus-visible|\[aria-disabled\]/;

function weight(selector: string): number {
  let bare = selector;
  for (let depth = 0; depth < 4; depth += 1) bare = bare.replace(/(?::where)?\([^()]*\)/g, '');
  return bare.match(/[.[]/g)?.length ?? 0;
}
