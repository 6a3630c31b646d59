import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const here = import.meta.dirname;
const codesIn = (text: string, pattern: RegExp) =>
  [...new Set([...text.matchAll(pattern)].map(([, code]) => code))].sort();

const page = readFileSync(`${here}/../../../../docs/errors.md`, 'utf8');
const [, ofClient = '', ofHandler = ''] = page.split(/## The (?:server’s client|send handler’s)/);
const entries = (section: string) => codesIn(section, /\*\*`([a-z-]+)`\*\*/g);

describe('the page of errors', () => {
  it('says of every code of the client what to do, and of no others', () => {
    const source = readFileSync(`${here}/../api/dailyApiError.ts`, 'utf8');
    const codes = codesIn(source, /^ {2}\| '([a-z-]+)'/gm);
    expect(codes.length).toBeGreaterThan(5);
    expect(entries(ofClient)).toEqual(codes);
  });

  it('says of every answer of the handler what to do, and of no others', () => {
    const source = readdirSync(here)
      .filter((file) => !file.includes('.test.'))
      .map((file) => readFileSync(`${here}/${file}`, 'utf8'))
      .join('\n');
    const made = /(?:new Problem\(\s*\d+,|unauthorized\(|tooMany\()\s*'([a-z-]+)'/g;
    expect(entries(ofHandler)).toEqual(codesIn(source, made));
  });
});
