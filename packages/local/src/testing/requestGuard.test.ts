import { expect, test } from 'vitest';
import { expectNoForeignRequests, takeBlockedRequests } from './requestGuard';

const elsewhere = 'https://example.com/x';

test('every way out is blocked and named', async () => {
  await expect(fetch(elsewhere)).rejects.toThrow(`fetch to ${elsewhere}`);
  expect(() => new WebSocket('wss://example.com/x')).toThrow('WebSocket to wss://example.com/x');
  expect(() => new XMLHttpRequest().open('GET', elsewhere)).toThrow('XMLHttpRequest');
  new Image().src = elsewhere;
  expect(expectNoForeignRequests).toThrow(`img ${elsewhere}`);
  expect(takeBlockedRequests()).toEqual([]);
});

test('loopback and data URLs pass', async () => {
  const response = await fetch('data:text/plain,hello');
  await expect(response.text()).resolves.toBe('hello');
  new Image().src = '/relative.png';
  new Image().src = 'http://127.0.0.1:7880/x.png';
  expect(takeBlockedRequests()).toEqual([]);
});

test('what passes for a native fetch is the guarded one', () => {
  expect(String(globalThis.fetch)).toContain('[native code]');
});
