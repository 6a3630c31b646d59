import { expect, test } from 'vitest';

import { createGuestSeats } from './guestSeats';

test('the guests of one page are enough, and a reload brings them again', async () => {
  const names: string[] = [];
  const claim = createGuestSeats(() => Promise.resolve(names), 50);
  expect(await claim('a')).toBe(true);
  const second = claim('b');
  names.push('Yara Haddad');
  expect(await claim('a')).toBe(true);
  expect(await second).toBe(false);
});

test('where the page that was to bring them is gone again, the next one does', async () => {
  const claim = createGuestSeats(() => Promise.resolve([]), 50);
  expect(await claim('a')).toBe(true);
  expect(await claim('b')).toBe(true);
});

test('nobody brings guests where there are some already, of an older process say', async () => {
  const names = ['Ana', 'Yara Haddad', null];
  const claim = createGuestSeats(() => Promise.resolve(names));
  expect(await claim('a')).toBe(false);
  names.length = 1;
  expect(await claim('a')).toBe(true);
});
