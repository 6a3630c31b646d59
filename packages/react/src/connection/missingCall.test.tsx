import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { inCall } from '../testing/inCall';

const room = roomForEachTest();
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** The hooks as first loaded while developing; timers stand still from then on. */
async function load() {
  vi.stubEnv('NODE_ENV', 'development');
  vi.resetModules();
  const { useRoster } = await import('../index');
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  return { useRoster, warn };
}

it('a page whose hooks never find a call is told where to put them, once', async () => {
  const { useRoster, warn } = await load();
  for (let n = 0; n < 3; n += 1) renderHook(() => useRoster());
  vi.advanceTimersByTime(9_000);
  expect(warn).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1_001);
  renderHook(() => useRoster());
  vi.advanceTimersByTime(20_000);
  expect(warn).toHaveBeenCalledOnce();
  expect(warn).toHaveBeenCalledWith(expect.stringMatching(/no-call.*<DailyProvider/));
});

it('a page whose call comes late is not', async () => {
  const call = room.createCall();
  const { useRoster, warn } = await load();
  renderHook(() => useRoster());
  vi.advanceTimersByTime(5_000);
  renderHook(() => useRoster(), { wrapper: inCall(call) });
  vi.advanceTimersByTime(20_000);
  expect(warn.mock.calls.flat().filter((text) => String(text).includes('no-call'))).toEqual([]);
});
