import { expect, test } from 'vitest';
import { roomAddress } from './roomAddress';

const bundle = 'http://127.0.0.1:7880/call-machine/';

test.each([
  ['http://127.0.0.1:7880/town-hall', bundle, 'http://127.0.0.1:7880/town-hall'],
  ['http://localhost:9000/town-hall', bundle, 'http://localhost:9000/town-hall'],
  ['http://x.memory.localhost/a', 'data:text/javascript,x/', 'http://x.memory.localhost/a'],
  ['http://10.0.0.5:7880/a', 'http://10.0.0.5:7880/call-machine/', 'http://10.0.0.5:7880/a'],
  ['https://acme.daily.co/town-hall?t=1', bundle, 'http://127.0.0.1:7880/town-hall'],
])('%s with the bundle from %s is at %s', (roomUrl, bundlePath, expected) => {
  expect(roomAddress(roomUrl, bundlePath)).toBe(expected);
});

test('a foreign room is refused when the bundle came from no server', () => {
  expect(() => roomAddress('https://acme.daily.co/x', 'data:text/javascript,x/')).toThrow(
    'no room of this page',
  );
});

test.each([undefined, '', 'town hall'])('%s is no room URL', (roomUrl) => {
  expect(() => roomAddress(roomUrl, bundle)).toThrow('is not a room URL');
});
