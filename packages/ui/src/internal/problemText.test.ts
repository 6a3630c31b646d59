import { BackchannelError, type ErrorCode } from '@backchannel/react';
import { afterEach, expect, it, vi } from 'vitest';
import { defaultLabels } from '../labels/labels';
import { isPassing, problemText } from './problemText';

afterEach(() => vi.restoreAllMocks());

const error = (code: ErrorCode) => new BackchannelError(code, 'await call.join() first.');
const ofUsers: ErrorCode[] = [
  'not-joined',
  'not-host',
  'not-allowed',
  'unknown-recipient',
  'throttled',
  'timeout',
  'daily-refused',
  'not-loaded',
  'message-too-large',
];

it('has a sentence for each code that people meet, and one for all others', () => {
  for (const code of ofUsers) {
    const text = problemText(error(code), defaultLabels);
    expect(text).toMatch(/^[A-Z][^:]*\.$/);
    expect(text, code).not.toBe(defaultLabels.problem);
  }
  for (const thrown of [error('async-schema'), new Error('x'), 'x', null, undefined])
    expect(problemText(thrown, defaultLabels)).toBe('Something went wrong.');
});

it('takes the feature’s own words first, then those of the app, for any code', () => {
  const labels = { ...defaultLabels, 'problem:closed': 'Zu.', 'problem:no-call': 'Kein Anruf.' };
  expect(problemText(error('closed'), labels, { closed: 'Pause.' })).toBe('Pause.');
  expect(problemText(error('closed'), labels, { closed: undefined })).toBe('Zu.');
  expect(problemText(error('no-call'), labels)).toBe('Kein Anruf.');
});

it('says offline of what may pass, and of nothing else', () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  for (const code of ['timeout', 'daily-refused', 'not-loaded'] as const)
    expect(problemText(error(code), defaultLabels)).toBe('You are offline.');
  expect(problemText(error('not-host'), defaultLabels)).toBe('Only hosts can do that.');
  expect([
    isPassing(error('timeout')),
    isPassing(new Error('x')),
    isPassing(error('left')),
  ]).toEqual([true, true, false]);
});
