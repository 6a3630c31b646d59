import { afterEach, beforeEach } from 'vitest';
import { createTestRoom, type TestRoom, type TestRoomOptions } from '../testRoom';

/**
 * Opens a room of its own for each test of a file or of a `describe`, and closes it after; what the test before has left in
 * `sessionStorage` is gone. What it returns is the room of the test that runs, for the test and for the helpers beside it.
 * @throws Error when it is asked for anything while no test runs.
 *
 * @example
 * ```ts
 * const room = roomForEachTest();
 *
 * test('Ana is in', async () => {
 *   const ana = await room.join('ana');
 *   expect(ana.meetingState()).toBe('joined-meeting');
 * });
 * ```
 */
export function roomForEachTest(options: TestRoomOptions = {}): TestRoom {
  let open: TestRoom | undefined;
  beforeEach(async () => {
    globalThis.sessionStorage?.clear();
    open = await createTestRoom(options);
  });
  afterEach(async () => {
    const room = open;
    open = undefined;
    await room?.close();
  });

  const current = (): TestRoom => {
    if (open) return open;
    throw new Error(
      'roomForEachTest() has a room only while a test runs: ask it inside of test(), beforeEach() or afterEach(), ' +
        'or open a room with createTestRoom().',
    );
  };
  return new Proxy({} as TestRoom, {
    get: (_none, name): unknown => Reflect.get(current(), name),
    has: (_none, name) => Reflect.has(current(), name),
  });
}
