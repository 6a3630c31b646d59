import { expect, onTestFinished, test, vi } from 'vitest';

import { createWireLog, MAX_ROWS } from './wireLog';
import type { WireNote } from './wireLog';

const note: WireNote = {
  at: 1000,
  tag: 'server',
  from: 'server',
  to: ['Ana'],
  text: '{}',
  marks: ['n1'],
};

test('what several participants of the page receive is one row', () => {
  const log = createWireLog();
  log.add(note);
  log.add({ ...note, at: 1200, to: ['You'] });
  expect(log.getRows().map(({ to }) => to)).toEqual([['Ana', 'You']]);
});

test('what one participant receives twice is two rows', () => {
  const log = createWireLog();
  log.add(note);
  log.add({ ...note, at: 1001 });
  log.add({ ...note, at: 1002, to: ['You'] });
  expect(log.getRows().map(({ to }) => to)).toEqual([['Ana'], ['Ana', 'You']]);
});

test('the same again, later, is a row of its own', () => {
  const log = createWireLog();
  log.add(note);
  log.add({ ...note, at: 9000, to: ['You'] });
  expect(log.getRows()).toHaveLength(2);
});

test('a refusal marks the row of what was refused', () => {
  const log = createWireLog();
  log.add({ ...note, marks: ['text', 'id'] });
  log.add({ ...note, marks: ['other text', 'id'], text: 'other', refusal: 'not-host' });
  expect(log.getRows()).toMatchObject([{ text: '{}', refusal: 'not-host', to: ['Ana'] }]);
});

test('the echo of what went to everybody adds nothing', () => {
  const log = createWireLog();
  log.add({ ...note, to: ['everybody'] });
  log.add({ ...note, from: 'the room', to: ['You'] });
  expect(log.getRows()).toMatchObject([{ from: 'server', to: ['everybody'] }]);
});

test('a flood pushes out the oldest rows', () => {
  const log = createWireLog();
  for (let index = 0; index < MAX_ROWS + 20; index += 1) {
    log.add({ ...note, marks: [`n${index}`], text: String(index) });
  }
  expect(log.getRows()).toHaveLength(MAX_ROWS);
  expect(log.getRows()[0]?.text).toBe('20');
});

test('readers are told, and not any more after they went', () => {
  const log = createWireLog();
  const seen: number[] = [];
  const stop = log.subscribe(() => seen.push(log.getRows().length));
  log.add(note);
  stop();
  log.clear();
  expect(seen).toEqual([1]);
  expect(log.getRows()).toEqual([]);
});

test('readers are told of a flood at its beginning and in the next frame', () => {
  vi.useFakeTimers({ toFake: ['requestAnimationFrame'] });
  onTestFinished(() => void vi.useRealTimers());
  const log = createWireLog();
  const seen: number[] = [];
  log.subscribe(() => seen.push(log.getRows().length));
  for (let index = 1; index <= 300; index += 1) log.add({ ...note, marks: [`n${index}`] });
  expect(seen).toEqual([1]);
  vi.advanceTimersToNextFrame();
  expect(seen).toEqual([1, 300]);
  vi.advanceTimersToNextFrame();
  log.add({ ...note, marks: ['later'] });
  expect(seen).toEqual([1, 300, 301]);
});
