import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { afterEach, expect, it, vi } from 'vitest';
import { connect, defineSessionValue, sessionValuesService } from '../index';

const scene = defineSessionValue('timeout-scene', { initial: 'lobby' });

/** Daily takes the first write at once, and the next when a minute is over. */
const room = roomForEachTest({ sessionDataInterval: 60_000 });
afterEach(() => {
  vi.useRealTimers();
});

it('a write that Daily does not show within 8 s fails as timeout, and the view is the room’s again', async () => {
  const connection = connect(await room.join('Ana'));
  const value = connection.use(sessionValuesService).open(scene);
  const state = () => connection.state.get(value.stateAtom);
  await value.set('talk');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const write = value.set('break').catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(7_999);
  expect(state()).toMatchObject({ value: 'break', status: 'pending' });
  await vi.advanceTimersByTimeAsync(1);
  expect(state()).toMatchObject({ value: 'talk', status: 'failed', error: { code: 'timeout' } });
  expect(await write).toMatchObject({ code: 'timeout' });
});
