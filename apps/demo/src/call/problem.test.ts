import { expect, test } from 'vitest';

import { Problem, toProblem } from './problem';

test.each([
  [{ action: 'error', errorMsg: 'x', error: { type: 'exp-token', msg: 'x' } }, 'has expired'],
  [{ action: 'error', errorMsg: 'x', error: { type: 'no-room', msg: 'x' } }, 'no room'],
  [{ action: 'error', errorMsg: 'x', error: { type: 'connection-error' } }, 'is gone'],
  ['Failed to load call object bundle.', 'could not be loaded'],
  [new Error('WebRTC not supported or suppressed'), 'no WebRTC'],
  [{ errorMsg: 'Something else' }, 'could not be joined: Something else'],
  [undefined, 'could not be joined.'],
])('%j becomes a sentence', (error, sentence) => {
  expect(toProblem(error).message).toContain(sentence);
});

test('a problem stays what it is', () => {
  const problem = new Problem('The server is away.', 'reload');
  expect(toProblem(problem)).toBe(problem);
});
