import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (path: string) => readFileSync(`${import.meta.dirname}/${path}`, 'utf8');
const codesIn = (text: string, pattern: RegExp) =>
  [...new Set([...text.matchAll(pattern)].map(([, code]) => code))].sort();

describe('the page of errors', () => {
  it('says of every code of the kit what to do, and of no others', () => {
    const codes = codesIn(read('errorCodes.ts'), /^ {2}\| '([a-z-]+)'/gm);
    const [page = ''] = read('../../../../docs/errors.md').split('## The server’s client');
    expect(codes.length).toBeGreaterThan(20);
    expect(codesIn(page, /^\*\*`([a-z-]+)`\*\*/gm)).toEqual(codes);
  });
});
