import { expect, test } from 'vitest';

import { isRealRoom, readRoomUrl } from './roomUrl';

test('a real room is joined with the call machine of Daily', () => {
  expect(readRoomUrl(' https://acme.daily.co/town-hall/ ')).toEqual({
    ok: true,
    session: { mode: 'daily', url: 'https://acme.daily.co/town-hall' },
  });
});

test('a local room is joined with the call machine of its server', () => {
  expect(readRoomUrl('http://127.0.0.1:7880/hall?t=abc.def')).toEqual({
    ok: true,
    session: {
      mode: 'local',
      url: 'http://127.0.0.1:7880/hall',
      token: 'abc.def',
      bundlePathOverride: 'http://127.0.0.1:7880/call-machine',
    },
  });
});

test.each([
  ['', 'no address'],
  ['town-hall', 'no address'],
  ['javascript:alert(1)', 'no address'],
  ['https://acme.daily.co/', 'no room name'],
  ['https://acme.daily.co/a/b', 'no room name'],
  ['http://acme.daily.co/room', 'neither Daily nor this machine'],
  ['https://daily.co.example.com/room', 'neither Daily nor this machine'],
  ['https://evildaily.co/room', 'neither Daily nor this machine'],
])('%j is refused with a reason', (text, reason) => {
  const choice = readRoomUrl(text);
  expect(choice.ok ? '' : choice.problem).toContain(reason);
});

test('only rooms at Daily are real', () => {
  expect(isRealRoom('https://acme.daily.co/room')).toBe(true);
  expect(isRealRoom('http://localhost:7880/room')).toBe(false);
  expect(isRealRoom('nonsense')).toBe(false);
});
