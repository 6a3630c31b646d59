import { expect, test } from 'vitest';

import { createWireLog, MAX_ROWS } from './wireLog';
import type { WireNote } from './wireLog';

const note: WireNote = {
  at: 1000,
  tag: 'server',
  name: 'notification',
  from: 'server',
  to: 'Ana',
  text: '{}',
  mark: 'n1',
};

test('what several participants of the page receive is one row', () => {
  const log = createWireLog();
  log.add(note);
  log.add({ ...note, at: 1200, to: 'You' });
  log.add({ ...note, at: 1200, to: 'You' });
  expect(log.getRows().map(({ to }) => to)).toEqual(['Ana, You']);
});

test('the same again, later, is a row of its own', () => {
  const log = createWireLog();
  log.add(note);
  log.add({ ...note, at: 9000 });
  expect(log.getRows()).toHaveLength(2);
});

test('a flood pushes out the oldest rows', () => {
  const log = createWireLog();
  for (let index = 0; index < MAX_ROWS + 20; index += 1) {
    log.add({ ...note, mark: `n${index}`, name: String(index) });
  }
  expect(log.getRows()).toHaveLength(MAX_ROWS);
  expect(log.getRows()[0]?.name).toBe('20');
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
