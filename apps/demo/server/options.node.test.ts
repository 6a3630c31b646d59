import { expect, test } from 'vitest';

import { readOptions } from './options';

test('without arguments the usual ports and local Daily are used', () => {
  expect(readOptions([], {})).toEqual({ port: 5173, localPort: 7880, isWatching: false });
});

test('ports and the key are read', () => {
  const options = readOptions(['--port', '5180', '--local-port=0', '--watch'], {
    DAILY_API_KEY: ' key ',
  });
  expect(options).toEqual({ port: 5180, localPort: 0, isWatching: true, apiKey: 'key' });
});

test.each([[['--port']], [['--port', 'abc']], [['--port=70000']], [['--local-port', '1.5']]])(
  '%j is refused with an example',
  (args) => {
    expect(() => readOptions(args, {})).toThrow(/needs a number from 0 to 65535.*npm start -- --/);
  },
);
