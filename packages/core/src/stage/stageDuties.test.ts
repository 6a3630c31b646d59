import type { DailyCall } from '@daily-co/daily-js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { eventuallyIn } from '../../test/room/eventuallyIn';
import { observe } from '../../test/room/observe';
import { peopleIn } from '../../test/room/peopleIn';
import { timedRoom } from '../../test/room/timedRoom';
import { slowCode } from '../../test/room/slowCode';
import { BackchannelError, floorCueService, stageService } from '../index';
import { stageDutiesCode } from './stageDutiesCode';

const { room, pass } = timedRoom();
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
    id: call.participants().local?.session_id ?? '',
    bring: (id: string) => stage.bring(id, 4),
    invite: (id: string) => stage.bring(id, 4, { consent: true }),
    names: () =>
      state.get(stage.onStageAtom).map(({ userName, isAway }) => (isAway ? '(away)' : userName)),
    invited: () => state.get(stage.invitedAtom).map(({ userName }) => userName),
    requests: () => state.get(stage.requestsAtom).map(({ userName }) => userName),
    mine: () => state.get(stage.ownAtom),
    hasCue: () => state.get(cues.cueAtom) !== null,
    written: () => call.meetingSessionState().data as { stage?: readonly string[] },
  };
}
type Person = ReturnType<typeof open>;

const { host, guest } = peopleIn(room, open);
const eventually = eventuallyIn(room);

const slowDuties = () => slowCode(stageDutiesCode);
/** The page goes away without a word: what the tab has kept stays. */
async function lose({ call }: Person) {
  const kept = Object.entries(sessionStorage) as [string, string][];
  await call.leave();
  for (const [key, value] of kept) sessionStorage.setItem(key, value);
}
const promote = (by: Person, { id }: Person) => {
  by.call.updateParticipant(id, { updatePermissions: { canAdmin: ['participants'] } });
};

describe('what only hosts do on the stage', () => {
  it('is never loaded by others, whatever happens to them there', async () => {
    const ana = await host('Ana');
    const { load } = slowDuties();
    const [ben, cyd] = [await guest('Ben'), await guest('Cyd')];
    await ben.request();
    await eventually(() => expect(ana.requests()).toEqual(['Ben']));
    await ana.deny(ben.id);
    await ana.bring(cyd.id);
    await ana.invite(ben.id);
    await eventually(() => expect([ben.mine(), cyd.mine()]).toEqual(['invited', 'on']));
    await ben.accept();
    await eventually(() => expect([ben.mine(), ben.hasCue()]).toEqual(['on', true]));
    await ben.leave();
    await eventually(() => expect([ana.names(), ben.mine()]).toEqual([['Cyd'], 'off']));
    await lose(cyd);
    const again = await guest('Cyd');
    await eventually(() => expect([again.mine(), again.hasCue()]).toEqual(['on', true]));
    expect(load).not.toHaveBeenCalled();
  });

  it('waits for the code where a host was faster, in the order of the clicks', async () => {
    const { load, come } = slowDuties();
    const [ana, ben, cyd] = [await host('Ana'), await guest('Ben'), await guest('Cyd')];
    const done = [ana.bring(ben.id), ana.bring(cyd.id), ana.remove(ben.id), ana.invite(ben.id)];
    await pass(1_000);
    expect([cyd.names(), ben.mine(), load.mock.calls.length > 0]).toEqual([[], 'off', true]);
    come();
    await Promise.all(done);
    await eventually(() => {
      for (const one of [ana, ben, cyd]) expect(one.names()).toEqual(['Cyd']);
      expect([ben.mine(), cyd.hasCue()]).toEqual(['invited', true]);
    });
  });

  it('hears what was said while it was loaded, and finds the own place, where the only host reloads', async () => {
    const [ana, ben, cyd] = [await host('Ana'), await guest('Ben'), await guest('Cyd')];
    await ana.bring(ana.id);
    await ana.bring(ben.id);
    await ana.invite(cyd.id);
    await eventually(() => expect([ben.mine(), cyd.mine()]).toEqual(['on', 'invited']));
    await lose(ana);
    const { come } = slowDuties();
    const again = await host('Ana');
    await eventually(() => expect(again.names()).toEqual(['(away)', 'Ben']));
    await ben.leave();
    await cyd.accept();
    await room.settle();
    expect([ben.mine(), cyd.mine(), again.mine()]).toEqual(['on', 'invited', 'off']);
    come();
    await eventually(() => {
      for (const one of [again, ben, cyd]) expect(one.names()).toEqual(['Ana', 'Cyd']);
      expect([again.mine(), cyd.hasCue(), again.invited()]).toEqual(['on', true, []]);
    });
  });

  it('finds the own place of a host alone', async () => {
    const [ana, ben] = [await host('Ana'), await guest('Ben')];
    await ana.bring(ana.id);
    await eventually(() => expect(ben.names()).toEqual(['Ana']));
    await lose(ana);
    const { come } = slowDuties();
    const again = await host('Ana');
    await eventually(() => expect(again.names()).toEqual(['(away)']));
    come();
    await eventually(() => expect([again.mine(), again.names()]).toEqual(['on', ['Ana']]));
  });

  it('goes on with the stage as it is where somebody is made a host and the only other one goes meanwhile', async () => {
    const [ana, ben, cyd] = [await host('Ana'), await guest('Ben'), await guest('Cyd')];
    const dan = await guest('Dan');
    await ana.bring(ben.id);
    await ana.bring(cyd.id);
    await eventually(() => expect([ben.mine(), cyd.mine()]).toEqual(['on', 'on']));
    const { load, come } = slowDuties();
    expect(load).not.toHaveBeenCalled();
    promote(ana, dan);
    await eventually(() => expect(load).toHaveBeenCalled());
    await ana.call.leave();
    await lose(ben);
    const again = await guest('Ben');
    await cyd.call.leave();
    await eventually(() => expect(dan.names()).toEqual(['(away)', '(away)']));
    expect(again.mine()).toBe('off');
    come();
    /* The ticket was said before the code was there. */
    await eventually(() => expect([again.mine(), again.hasCue()]).toEqual(['on', true]));
    expect(again.names()).toEqual(['Ben', '(away)']);
    await pass(31_000);
    await eventually(() => expect(again.written()).toMatchObject({ stage: [again.id] }));
  });

  it('clears away who has been gone for long before it came', async () => {
    const [ana, ben, dan] = [await host('Ana'), await guest('Ben'), await guest('Dan')];
    await ana.bring(ben.id);
    await eventually(() => expect(dan.names()).toEqual(['Ben']));
    const { come } = slowDuties();
    promote(ana, dan);
    await eventually(() => expect(dan.call.participants().local.permissions.canAdmin).toBeTruthy());
    await ana.call.leave();
    await ben.call.leave();
    await pass(31_000);
    expect([dan.names(), dan.written()]).toMatchObject([[], { stage: [ben.id] }]);
    come();
    await eventually(() => expect(dan.written()).toMatchObject({ stage: [] }));
  });

  it('that cannot be loaded is told, and tried again', async () => {
    const { load, come } = slowDuties();
    load.mockRejectedValueOnce(new BackchannelError('not-loaded', 'offline'));
    load.mockRejectedValueOnce(new BackchannelError('not-loaded', 'offline'));
    const [ana, ben] = [await host('Ana'), await guest('Ben')];
    await expect(ana.bring(ben.id)).rejects.toMatchObject({ code: 'not-loaded' });
    const told = ana.events.filter(({ code }) => code === 'not-loaded');
    expect(told.map(({ name, kind }) => [name, kind])).toEqual([
      ['stage', 'failed'],
      ['stage', 'failed'],
    ]);
    come();
    await ana.bring(ben.id);
    await eventually(() => expect([ben.mine(), ben.hasCue()]).toEqual(['on', true]));
  });

  it('starts nothing on a call that is over by the time it comes', async () => {
    const { come } = slowDuties();
    const [ana, ben] = [await host('Ana'), await guest('Ben')];
    const brought = ana.bring(ben.id);
    await ana.call.destroy();
    come();
    await expect(brought).rejects.toMatchObject({ code: 'call-destroyed' });
    await room.settle();
    expect(ben.names()).toEqual([]);
  });
});
