import { roomForEachTest } from '@backchannel/local/testing/vitest';
import type { DailyCall } from '@daily-co/daily-js';
import { afterEach, expect, it, vi } from 'vitest';
import { observe } from '../../test/room/observe';
import { defineSessionValue, sessionValuesService } from '../index';
import { BackchannelError } from '../errors/backchannelError';
import { hostWrites } from './hostWrites';

const stage = defineSessionValue('late-stage', { initial: '', writableBy: 'host' });

const room = roomForEachTest();
afterEach(() => {
  vi.restoreAllMocks();
});

function open(call: DailyCall) {
  const { connection, events } = observe(call);
  const { stateAtom, set } = connection.use(sessionValuesService).open(stage);
  return { call, set, events, state: () => connection.state.get(stateAtom) };
}

/** As on a page that has not loaded it: it comes, or does not, when the test lets it. */
async function unloaded() {
  const code = await hostWrites.load();
  vi.spyOn(hostWrites, 'loaded').mockReturnValue(undefined);
  const { promise, resolve, reject } = deferred<typeof code>();
  vi.spyOn(hostWrites, 'load').mockReturnValue(promise);
  return { come: () => resolve(code), fail: reject };
}

function deferred<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (cause: unknown) => void = () => undefined;
  const promise = new Promise<T>((...settle) => ([resolve, reject] = settle));
  return { promise, resolve, reject };
}

it('what is set while the writing is loaded is decided when it is there, in order; others only read', async () => {
  const { come } = await unloaded();
  const ben = open(await room.join('Ben'));
  expect(hostWrites.load).not.toHaveBeenCalled();
  const ana = open(await room.join('Ana', { owner: true }));
  expect(hostWrites.load).toHaveBeenCalled();
  const both = Promise.all([ana.set('one'), ana.set((now) => `${now}, two`)]);
  await room.settle();
  expect([ana.state().value, ben.state().value]).toEqual(['', '']);
  come();
  await both;
  await room.settle();
  expect([ana.state(), ben.state()]).toMatchObject([
    { value: 'one, two', status: 'confirmed' },
    { value: 'one, two' },
  ]);
  expect(ben.call.meetingSessionState().data).toMatchObject({ 'late-stage': 'one, two' });
});

it('where the call is left meanwhile, or it cannot be loaded, nothing is set, and setting it says so', async () => {
  const late = await unloaded();
  const ana = open(await room.join('Ana', { owner: true }));
  const left = ana.set('too late');
  await ana.call.leave();
  late.come();
  await expect(left).rejects.toMatchObject({ code: 'not-joined' });

  const { fail } = await unloaded();
  const bea = open(await room.join('Bea', { owner: true }));
  const failed = bea.set('never');
  fail(new BackchannelError('not-loaded', 'offline'));
  await expect(failed).rejects.toMatchObject({ code: 'not-loaded' });
  expect(bea.state()).toMatchObject({ value: '', status: 'failed', error: { code: 'not-loaded' } });
  vi.restoreAllMocks();
  await expect(bea.set('now')).resolves.toEqual({ status: 'confirmed' });
});
