import { describe, expect, it } from 'vitest';
import { readOptions } from './options';

describe('the command line', () => {
  it('has defaults for everything', () => {
    expect(readOptions([])).toEqual({
      help: false,
      port: 7880,
      host: '127.0.0.1',
      apiKey: undefined,
      verbose: false,
    });
  });

  it('takes what is given', () => {
    const args = ['--port', '0', '--host', '::1', '--api-key', 'secret', '--verbose'];
    expect(readOptions(args)).toEqual({
      help: false,
      port: 0,
      host: '::1',
      apiKey: 'secret',
      verbose: true,
    });
  });

  it.each([
    [['--port', 'many'], '--port must be a number from 0 to 65535, not "many".'],
    [['--port', '65536'], '--port must be a number from 0 to 65535, not "65536".'],
    [['--api-key', ''], /--api-key must not be empty/],
    [['--api-key', 'two words'], /--api-key must not be empty or contain spaces/],
    [['extra'], /extra/],
  ])('refuses %j in words', (args, text) => {
    expect(() => readOptions(args)).toThrow(text);
  });
});
