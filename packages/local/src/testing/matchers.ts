import { findDifferences, type Difference } from './differences';
import type { TestRoom } from './testRoom';

/** What a matcher of Vitest or Jest answers. */
export interface MatcherResult {
  pass: boolean;
  message(): string;
}

/** The matchers of the test kit. */
export type TestMatchers = {
  /**
   * Passes when all calls of the room that are in a meeting agree on who is there, on everybody's userData and on the session
   * data. Looks at this moment: await `room.settle()` before, or move the virtual clock.
   * @throws TypeError for anything but a room of `createTestRoom`.
   */
  toHaveConverged(room: unknown): MatcherResult;
};

/** Longer values are cut: the beginning shows what it is. */
const MAX_SHOWN = 200;

/**
 * For `expect.extend` of Vitest or Jest; `@backchannel/local/testing/setup` does it for Vitest.
 *
 * @example
 * ```ts
 * import { matchers } from '@backchannel/local/testing';
 *
 * expect.extend(matchers);
 * ```
 */
export const matchers: TestMatchers = {
  toHaveConverged(room) {
    if (!isTestRoom(room)) {
      throw new TypeError(
        'toHaveConverged() compares what the calls of a room see: expect(await createTestRoom()).toHaveConverged().',
      );
    }
    const differences = findDifferences(room.calls);
    return {
      pass: differences.length === 0,
      message: () => describe(differences),
    };
  },
};

function isTestRoom(value: unknown): value is TestRoom {
  return typeof value === 'object' && value !== null && 'calls' in value && 'settle' in value;
}

function describe(differences: Difference[]): string {
  if (differences.length === 0) {
    return 'Everybody in the room sees the same, and should not.';
  }
  const found = differences.map(({ about, seen }) => {
    const lines = [...seen].map(([text, viewers]) => `    ${viewers.join(', ')}: ${shorten(text)}`);
    return `  ${about}\n${lines.join('\n')}`;
  });
  return `Not everybody in the room sees the same:\n\n${found.join('\n\n')}\n\nIs something on its way? await room.settle() before, or room.clock.advance(ms) with a virtual clock.`;
}

function shorten(text: string): string {
  return text.length <= MAX_SHOWN
    ? text
    : `${text.slice(0, MAX_SHOWN)}… (${text.length} characters)`;
}
