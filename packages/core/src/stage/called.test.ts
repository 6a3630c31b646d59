import { roomForEachTest } from '@backchannel/local/testing/vitest';
import type { DailyCall } from '@daily-co/daily-js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { eventuallyIn } from '../../test/room/eventuallyIn';
import { observe } from '../../test/room/observe';
import { peopleIn } from '../../test/room/peopleIn';
import { slowCode } from '../../test/room/slowCode';
import {
  BackchannelError,
  floorCueService,
  handValue,
  initialValues,
  stageService,
} from '../index';
import { calledCode } from './calledCode';

const room = roomForEachTest();
afterEach(() => {
  vi.restoreAllMocks();
});

function open(call: DailyCall) {
  const { connection, events } = observe(call);
  const { state } = connection;
  const stage = connection.use(stageService);
  const cues = connection.use(floorCueService);
  return {
    ...stage,
    call,
    events,
    unmute: cues.accept,
    id: call.participants().local?.session_id ?? '',
    bring: (id: string) => stage.bring(id, 4),
    invite: (id: string) => stage.bring(id, 4, { consent: true }),
    names: () => state.get(stage.onStageAtom).map(({ userName }) => userName),
    mine: () => state.get(stage.ownAtom),
    denial: () => state.get(stage.denialAtom),
    hasCue: () => state.get(cues.cueAtom) !== null,
    userData: () => call.participants().local.userData,
  };
}

const { host, guest } = peopleIn(room, open);
const eventually = eventuallyIn(room);

describe('what a client does once it is called', () => {
  it('is not loaded by an audience that never is', async () => {
    const [ana, ben] = [await host('Ana'), await guest('Ben')];
    await ana.bring(ben.id);
    await eventually(() => expect(ben.mine()).toBe('on'));
    /* A tab remembers that it was called, and all are in one here. */
    sessionStorage.clear();
    const { load } = slowCode(calledCode);
    const cyd = await guest('Cyd');
    await eventually(() => expect(cyd.names()).toEqual(['Ben']));
    await ben.leave();
    await eventually(() => expect(cyd.names()).toEqual([]));
    expect(load).not.toHaveBeenCalled();
  });

  it('comes with the invitation, and what is clicked before waits for it', async () => {
    const { load, come } = slowCode(calledCode);
    const ana = await host('Ana');
    const ben = await guest('Ben', { userData: initialValues(handValue.with(1)) });
    expect(load).not.toHaveBeenCalled();
    await ana.invite(ben.id);
    await eventually(() => expect(ben.mine()).toBe('invited'));
    expect(load).toHaveBeenCalled();
    const accepted = ben.accept();
    await room.settle();
    expect(ana.names()).toEqual([]);
    come();
    await accepted;
    await eventually(() => expect([ben.mine(), ben.hasCue()]).toEqual(['on', true]));
    await ben.unmute();
    await eventually(() => expect(ben.userData()).toMatchObject({ handRaised: false }));
    expect(ben.call.localAudio()).toBe(true);
  });

  it('takes hand and request down, unmutes and keeps the place as soon as it is there', async () => {
    const ana = await host('Ana');
    const { come } = slowCode(calledCode);
    const ben = await guest('Ben', { userData: initialValues(handValue.with(1)) });
    await ben.request();
    await ana.bring(ben.id);
    await eventually(() => expect([ben.mine(), ben.hasCue()]).toEqual(['on', true]));
    const unmuted = ben.unmute();
    await room.settle();
    expect(ben.call.localAudio()).toBe(false);
    expect(ben.userData()).toMatchObject({ handRaised: 1, stageRequest: true });
    come();
    await unmuted;
    await eventually(() =>
      expect(ben.userData()).toMatchObject({ handRaised: false, stageRequest: false }),
    );
    expect([ben.call.localAudio(), ben.hasCue()]).toEqual([true, false]);
    const kept = Object.entries(sessionStorage) as [string, string][];
    await ben.call.leave();
    for (const [key, value] of kept) sessionStorage.setItem(key, value);
    const again = await guest('Ben');
    await eventually(() => expect([again.mine(), ana.names()]).toEqual(['on', ['Ben']]));
  });

  it('hears a no that came before', async () => {
    const ana = await host('Ana');
    const { come } = slowCode(calledCode);
    const ben = await guest('Ben');
    await ben.request();
    await room.settle();
    await ana.deny(ben.id);
    await room.settle();
    expect([ben.mine(), ben.denial()]).toEqual(['requested', null]);
    come();
    await eventually(() => expect(ben.mine()).toBe('off'));
    expect(ben.denial()).toMatchObject({ from: { userName: 'Ana' } });
    await expect(ben.request()).rejects.toMatchObject({
      code: 'not-allowed',
      message: expect.stringContaining('a host declined') as string,
    });
  });

  it('that cannot be loaded is told and tried again, and errors keep their codes', async () => {
    const ana = await host('Ana');
    const { load, come } = slowCode(calledCode);
    load.mockRejectedValue(new BackchannelError('not-loaded', 'offline'));
    await expect(open(room.createCall()).request()).rejects.toMatchObject({ code: 'not-joined' });
    const ben = await guest('Ben');
    await ana.invite(ben.id);
    await eventually(() => expect(ben.mine()).toBe('invited'));
    await expect(ben.accept()).rejects.toMatchObject({ code: 'not-loaded' });
    expect(ben.events).toContainEqual(
      expect.objectContaining({ kind: 'failed', code: 'not-loaded', name: 'stage' }),
    );
    expect(ben.mine()).toBe('invited');
    come();
    await ben.accept();
    await eventually(() => expect(ana.names()).toEqual(['Ben']));
  });
});
