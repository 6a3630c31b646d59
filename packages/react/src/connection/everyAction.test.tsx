import { createTestRoom, type TestRoom } from '@backchannel/local/testing';
import type { DailyCall } from '@daily-co/daily-js';
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { BackchannelError, connect, type ConnectionEvent } from '../index';
import { everyHook } from '../testing/everyHook';
import { inCall } from '../testing/inCall';

type Action = (...given: unknown[]) => unknown;

const onUnhandled = vi.fn<(cause: unknown) => void>();
let room: TestRoom;
beforeEach(async () => {
  onUnhandled.mockClear();
  process.on('unhandledRejection', onUnhandled);
  sessionStorage.clear();
  room = await createTestRoom();
});
afterEach(async () => {
  cleanup();
  await room.close();
  process.off('unhandledRejection', onUnhandled);
});

const hooks = everyHook.filter(([name]) => name !== 'useConnection');

/* `isMuted(person)` and its like ask, and are asked of a person. */
const isQuestion = (path: string) => /\.is[A-Z]\w*$/.test(path);

function actionsOf(result: unknown, path: string): [string, Action][] {
  if (typeof result === 'function') return isQuestion(path) ? [] : [[path, result as Action]];
  const isPlain = Array.isArray(result) || Object.getPrototypeOf(result ?? 0) === Object.prototype;
  return isPlain
    ? Object.entries(result as object).flatMap(([key, one]) => actionsOf(one, `${path}.${key}`))
    : [];
}

/** Clicks, or names somebody who is not there, and awaits nothing: what rejected, and as what. */
async function tryEvery(call: DailyCall | null) {
  const failed: [name: string, cause: unknown][] = [];
  for (const [hook, useIt] of hooks) {
    const view = renderHook(() => useIt({}), call ? { wrapper: inCall(call) } : {});
    const first = actionsOf(view.result.current, hook);
    view.rerender();
    expect(actionsOf(view.result.current, hook)).toEqual(first);
    await act(async () => {
      const outcomes = first.map(
        ([name, action]) =>
          [name, action(...(action.length === 0 ? [new Event('click')] : ['nobody']))] as const,
      );
      await new Promise((resolve) => setTimeout(resolve));
      for (const [name, outcome] of outcomes)
        Promise.resolve(outcome).catch((cause: unknown) => failed.push([name, cause]));
    });
    view.unmount();
  }
  await room.settle();
  return failed;
}

it.each(['a member of the audience', 'somebody who has not joined', 'a page without a call'])(
  'stays the same, ignores an event and leaves no rejection unhandled: for %s',
  async (who) => {
    await room.join('Hana', { owner: true });
    const isIn = who.startsWith('a member');
    const call = who.endsWith('call') ? null : isIn ? await room.join('Ana') : room.createCall();
    const reported = new Set<string>(call ? [] : ['no-call']);
    if (call) connect(call).onEvent(({ code }: ConnectionEvent) => void reported.add(code));
    const failed = await tryEvery(call);
    expect(failed.length).toBeGreaterThan(15);
    for (const [name, cause] of failed) {
      expect(cause, name).toBeInstanceOf(BackchannelError);
      expect(reported, name).toContain((cause as BackchannelError).code);
    }
    expect(onUnhandled).not.toHaveBeenCalled();
  },
);
