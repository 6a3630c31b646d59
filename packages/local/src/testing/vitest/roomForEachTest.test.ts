import type { DailyCall } from '@daily-co/daily-js';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { roomForEachTest } from '.';

const left: DailyCall[] = [];
const room = roomForEachTest({ participants: ['ana'] });
beforeEach(async () => {
  await room.join('ben');
});
afterEach(() => left.push(room.as('ben')));

test.each(['first', 'second'])('the %s test has a room of its own, and hooks are in it', (name) => {
  expect(Object.keys(room.calls)).toEqual(['ana', 'ben']);
  expect(room).toHaveConverged();
  expect(left).not.toContain(room.as('ben'));
  expect(sessionStorage).toHaveLength(0);
  sessionStorage.setItem('left by', name);
});

afterAll(() => {
  const open = left.filter((call) => !call.isDestroyed());
  if (left.length === 0 || open.length > 0) throw new Error(`${open.length} calls are still open.`);
});

describe('before any test', () => {
  const look = () => room.name;
  let problem: unknown;
  try {
    look();
  } catch (error) {
    problem = error;
  }

  test('there is no room', () => {
    expect(String(problem)).toContain('only while a test runs');
  });
});
