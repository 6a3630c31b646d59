import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packText, unpackText } from './pack';

describe('packed text', () => {
  it('comes back the same, whatever JSON it was', () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          fc.string({ unit: fc.constantFrom(...'~"\\\n\u0000\u001f/qsn0O\ud800') }),
        ),
        (text) => {
          const json = JSON.stringify({ text });
          expect(unpackText(packText(json))).toBe(json);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('has no backslash, and two characters at most for each of what was escaped', () => {
    const text = packText(JSON.stringify('"\n\\\u0001~é😀'));
    expect(text).toBe('"~q~n~s~1~~é😀"');
  });

  it('of others, who escape more than needed, is understood', () => {
    const json = '"\\u00e9\\/\\u0022"';
    expect(JSON.parse(unpackText(packText(json)))).toBe('é/"');
  });

  it('that is malformed is no JSON', () => {
    expect(() => JSON.parse(unpackText('"~x"')) as unknown).toThrow(SyntaxError);
    expect(() => JSON.parse(unpackText('"~')) as unknown).toThrow(SyntaxError);
  });
});
