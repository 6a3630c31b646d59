import type { DailyCall } from '@daily-co/daily-js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { eventuallyIn } from '../../test/room/eventuallyIn';
import { observe } from '../../test/room/observe';
import { peopleIn } from '../../test/room/peopleIn';
import { slowCode } from '../../test/room/slowCode';
import { timedRoom } from '../../test/room/timedRoom';
import { onDemand } from '../connection/onDemand';
import { callNext, handsService } from '../index';
import { stageDutiesCode } from '../stage/stageDutiesCode';
import { callFirstCode, handDutiesCode, ownHandUpCode, ownHiddenHandCode } from './handsCode';

const { room, pass } = timedRoom('Date');
afterEach(() => {
  vi.restoreAllMocks();
});

function open(call: DailyCall) {
  const { connection, events } = observe(call);
  const hands = connection.use(handsService);
  const { state } = connection;
  return {
    ...hands,
    call,
    connection,
    events,
    id: () => call.participants().local.session_id,
    own: () => state.get(hands.ownAtom),
    names: () =>
      state.get(hands.queueAtom).map(({ userName, isAway }) => (isAway ? '(away)' : userName)),
    slot: () => (call.participants().local.userData as Record<string, unknown>)['handRaised'],
  };
}
type Open = ReturnType<typeof open>;

const { host, guest } = peopleIn(room, open);
const HIDDEN = { token: { permissions: { hasPresence: false } } };
const eventually = eventuallyIn(room);
const expectQueue = (everybody: Open[], names: string[]) =>
  vi.waitFor(async () => {
    await pass(500);
    for (const one of everybody) expect(one.names()).toEqual(names);
  });

/** The network of this client is gone for good. */
async function cut({ call, id }: Open) {
  const error = new Promise((resolve) => void call.once('error', resolve));
  room.daily.faults.disconnect(id());
  await error;
}
const promote = (by: Open, { id }: Open) =>
  void by.call.updateParticipant(id(), { updatePermissions: { canAdmin: ['participants'] } });

describe('what only hosts do with raised hands', () => {
  it('is never loaded by others, whatever happens to their hands', async () => {
    const ana = await host('Ana');
    const loads = [slowCode(handDutiesCode), slowCode(callFirstCode), slowCode(stageDutiesCode)];
    const [ben, cyd] = [await guest('Ben'), await guest('Cyd')];
    await ben.raise();
    await cyd.raise();
    await expectQueue([ana, ben, cyd], ['Ben', 'Cyd']);
    await ana.move(cyd.id(), 1);
    await expectQueue([ana, ben, cyd], ['Cyd', 'Ben']);
    await ana.lower(ben.id());
    await eventually(() => expect(ben.own().loweredBy).toBe('host'));
    await ana.putBack(ben.id());
    await expectQueue([ana, ben, cyd], ['Cyd', 'Ben']);
    await ana.setOpen(false);
    await cyd.toggle();
    await expectQueue([ana, ben, cyd], ['Ben']);
    const hosts = [
      ben.lower(cyd.id()),
      ben.lowerAll(),
      ben.putBack(cyd.id()),
      ben.move(cyd.id(), 1),
      ben.setOpen(true),
    ];
    for (const action of hosts) await expect(action).rejects.toMatchObject({ code: 'not-host' });
    await cut(ben);
    await ben.call.join(await room.joinOptions('Ben'));
    await expectQueue([ana, ben, cyd], ['Ben']);
    for (const { load } of loads) expect(load).not.toHaveBeenCalled();
  });

  it('knows what was up and was said before it was there, and does then what was clicked', async () => {
    const [ben, cyd] = [await guest('Ben'), await guest('Cyd')];
    await cyd.raise();
    const { load, come } = slowCode(handDutiesCode);
    const ana = await host('Ana');
    const hal = await guest('Hal', HIDDEN);
    await ben.raise();
    await hal.raise();
    const clicked = [ana.lower(cyd.id()), ana.setOpen(false)];
    await pass(1_000);
    /* By rank; the hidden one waits. */
    expect([load.mock.calls.length > 0, ana.names()]).toEqual([true, ['Cyd', 'Ben']]);
    come();
    await Promise.all(clicked);
    await expectQueue([ana, ben, cyd, hal], ['Ben', 'Hal']);
    expect(ben.own().disabledReason).toBe('closed');
    await ana.setOpen(true);
    await cyd.raise();
    await expectQueue([ana, ben, cyd, await guest('Late')], ['Cyd', 'Ben', 'Hal']);
    /* Their word, by which the place is theirs, was said while the code was on its way. */
    await cut(ben);
    await expectQueue([ana, cyd], ['Cyd', 'Hal']);
    await ben.call.join(await room.joinOptions('Ben'));
    await expectQueue([ana, ben, cyd, await guest('Later')], ['Cyd', 'Ben', 'Hal']);
  });

  it('keeps the places of those who were away when somebody became a host', async () => {
    const ana = await host('Ana');
    const [ben, cyd] = [await guest('Ben'), await guest('Cyd')];
    const dan = open(await room.join('Dan', { userId: 'user-dan' }));
    for (const one of [dan, cyd]) {
      await one.raise();
      await room.settle();
    }
    await expectQueue([ana, ben], ['Dan', 'Cyd']);
    await cut(dan);
    await expectQueue([ana, ben], ['(away)', 'Cyd']);
    const { come } = slowCode(handDutiesCode);
    promote(ana, ben);
    await room.settle();
    await ana.call.leave();
    const moved = ben.move(cyd.id(), 2);
    await pass(1_000);
    /* What Ana’s tab remembers is not in Ben’s. */
    sessionStorage.clear();
    come();
    await moved;
    await expectQueue([ben, cyd], ['(away)', 'Cyd']);
    await dan.call.join(await room.joinOptions('Dan', { userId: 'user-dan' }));
    await expectQueue([ben, cyd, dan, await guest('Late')], ['Dan', 'Cyd']);
  });

  it('is asked for again where it did not come, and says so', async () => {
    const failing = onDemand('raised hands', () => Promise.reject(new TypeError('Failed')));
    const load = vi.spyOn(handDutiesCode, 'load').mockImplementation(failing.load);
    vi.spyOn(handDutiesCode, 'loaded').mockReturnValue(undefined);
    const ben = await guest('Ben');
    await ben.raise();
    const ana = await host('Ana');
    await expect(ana.lower(ben.id())).rejects.toMatchObject({ code: 'not-loaded' });
    const told = { kind: 'failed', code: 'not-loaded', mechanism: 'connection', name: 'hands' };
    await eventually(() => expect(ana.events).toContainEqual(expect.objectContaining(told)));
    expect([ana.names(), ben.names()]).toEqual([['Ben'], ['Ben']]);
    load.mockRestore();
    await pass(5_000);
    await ana.lower(ben.id());
    await expectQueue([ana, ben], []);
  });
});

describe('calling the next', () => {
  it('waits for the stage', async () => {
    const { come } = slowCode(callFirstCode);
    const [ana, ben] = [await host('Ana'), await guest('Ben')];
    await ben.raise();
    await expectQueue([ana], ['Ben']);
    const called = callNext(ana.connection, 4);
    await pass(1_000);
    expect(ana.names()).toEqual(['Ben']);
    come();
    await expect(called).resolves.toMatchObject({ userName: 'Ben' });
    await expectQueue([ana, ben], []);
  });
});

describe('the own hand', () => {
  it('is taken down, with who lowered it, also where its code comes after that, and loads nothing while it is down', async () => {
    const ana = await host('Ana');
    const { load, come } = slowCode(ownHandUpCode);
    const [ben, cyd] = [await guest('Ben'), await guest('Cyd')];
    sessionStorage.clear();
    await ben.raise();
    await expectQueue([ana, ben, cyd], ['Ben']);
    const calls = load.mock.calls.length;
    await cyd.raise();
    await cyd.lowerOwn();
    await ana.lower(ben.id());
    await expectQueue([ana, ben, cyd], []);
    expect([calls > 0, ben.own().isRaised, ben.slot()]).toEqual([true, false, 1]);
    come();
    await vi.waitFor(() => expect(ben.slot()).toBe(false));
    expect(ben.own()).toMatchObject({ loweredBy: 'host', lowererName: 'Ana' });
  });

  it('of a hidden participant goes up when its code is there, unless the call was left', async () => {
    const ana = await host('Ana');
    const { come } = slowCode(ownHiddenHandCode);
    const [hal, ida] = [await guest('Hal', HIDDEN), await guest('Ida', HIDDEN)];
    await eventually(() => expect(ida.own().disabledReason).toBeUndefined());
    const [raised, left] = [hal.raise(), ida.raise()];
    await pass(1_000);
    expect(ana.names()).toEqual([]);
    await ida.call.leave();
    come();
    await raised;
    await expect(left).rejects.toMatchObject({ code: 'not-joined' });
    expect(ida.own().isRaised).toBe(false);
    await expectQueue([ana, hal], ['Hal']);
  });
});
