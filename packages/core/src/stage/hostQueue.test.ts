import { roomForEachTest } from '@backchannel/local/testing/vitest';
import type { DailyCall } from '@daily-co/daily-js';
import { describe, expect, it } from 'vitest';
import { eventuallyIn } from '../../test/room/eventuallyIn';
import { peopleIn } from '../../test/room/peopleIn';
import {
  connect,
  floorCueService,
  handsService,
  hostQueueService,
  stageService,
  type CallMode,
} from '../index';

const room = roomForEachTest();

function open(call: DailyCall) {
  const connection = connect(call);
  const { state } = connection;
  const stage = connection.use(stageService);
  const hands = connection.use(handsService);
  const queue = connection.use(hostQueueService);
  const cues = connection.use(floorCueService);
  return {
    call,
    stage,
    hands,
    id: call.participants().local.session_id,
    callNext: (mode: CallMode = 'bring', limit = 4) => queue.callNext(mode, limit),
    waiting: () => state.get(queue.waitingAtom),
    entries: () =>
      state
        .get(queue.entriesAtom)
        .map((entry) => [entry.userName, entry.position, entry.stage] as const),
    hasCue: () => state.get(cues.cueAtom) !== null,
    mine: () => state.get(stage.ownAtom),
    isRaised: () => state.get(hands.ownAtom).isRaised,
  };
}

const { host, guest } = peopleIn(room, open);
const eventually = eventuallyIn(room);

async function hall() {
  const [ana, ben] = [await host('Ana'), await guest('Ben')];
  const [cyd, dan] = [await guest('Cyd'), await guest('Dan')];
  await dan.stage.request();
  await cyd.hands.raise();
  await room.settle();
  await ben.hands.raise();
  await ben.stage.request();
  await eventually(() => expect(ana.waiting()).toBe(3));
  return { ana, ben, cyd, dan };
}

describe('the queue of a host', () => {
  it('has raised hands in their order, then requests, each with its stage', async () => {
    const { ana, ben, cyd } = await hall();
    const all = [
      ['Cyd', 1, 'off'],
      ['Ben', 2, 'requested'],
      ['Dan', null, 'requested'],
    ];
    expect(ana.entries()).toEqual(all);
    const eve = await host('Eve');
    await eventually(() => expect(eve.entries()).toEqual(all));
    await ana.stage.bring(ben.id, 4, { consent: true });
    await ana.stage.bring(cyd.id, 4);
    await eventually(() =>
      expect(eve.entries()).toEqual([
        ['Ben', 1, 'invited'],
        ['Dan', null, 'requested'],
      ]),
    );
    expect(eve.waiting()).toBe(1);
  });

  it('brings one after the other until nobody waits', async () => {
    const { ana, cyd } = await hall();
    const called = await Promise.all([ana.callNext(), ana.callNext(), ana.callNext()]);
    expect(called.map((entry) => entry?.userName)).toEqual(['Cyd', 'Ben', 'Dan']);
    expect(await ana.callNext()).toBeUndefined();
    await eventually(() => expect([ana.waiting(), cyd.mine()]).toEqual([0, 'on']));
  });

  it('keeps who is called while the stage is full at the head', async () => {
    const { ana } = await hall();
    await ana.callNext('bring', 1);
    await expect(ana.callNext('bring', 1)).rejects.toMatchObject({ code: 'stage-full' });
    await eventually(() => expect(ana.entries()[0]).toEqual(['Ben', 1, 'requested']));
  });

  it('invites the head, whose hand stays in its place until they accept', async () => {
    const { ana, ben, cyd } = await hall();
    await ana.callNext('invite');
    await ana.callNext('invite');
    await eventually(() => expect([cyd.mine(), ben.mine()]).toEqual(['invited', 'invited']));
    await cyd.stage.decline();
    await ben.stage.accept();
    await eventually(() =>
      expect(ana.entries()).toEqual([
        ['Cyd', 1, 'off'],
        ['Dan', null, 'requested'],
      ]),
    );
    expect([ben.mine(), ben.hasCue(), cyd.hasCue()]).toEqual(['on', true, false]);
  });

  it('cues the head without a stage, and passes requests over', async () => {
    const { ana, ben, cyd, dan } = await hall();
    await ana.callNext('cue');
    await ana.callNext('cue');
    expect(await ana.callNext('cue')).toBeUndefined();
    await eventually(() => {
      expect([cyd.hasCue(), ben.hasCue(), dan.hasCue()]).toEqual([true, true, false]);
      expect([cyd.isRaised(), ben.isRaised()]).toEqual([false, false]);
    });
    expect([cyd.mine(), ben.mine(), ana.hasCue()]).toEqual(['off', 'requested', false]);
  });

  it('gives the audience nothing to call with', async () => {
    const { ben, cyd, dan } = await hall();
    for (const mode of ['bring', 'invite', 'cue'] as const)
      await expect(dan.callNext(mode)).rejects.toMatchObject({ code: 'not-host' });
    await expect(dan.stage.giveFloor(ben.id)).rejects.toMatchObject({ code: 'not-host' });
    await room.settle();
    expect([cyd.mine(), ben.mine(), cyd.hasCue()]).toEqual(['off', 'requested', false]);
  });
});
