import type { TestJoinOptions } from '@backchannel/local/testing';
import { roomForEachTest } from '@backchannel/local/testing/vitest';
import type { DailyCall } from '@daily-co/daily-js';
import { describe, expect, it } from 'vitest';
import { eventuallyIn } from '../../test/room/eventuallyIn';
import {
  connect,
  floorCueService,
  handsService,
  hostQueueService,
  stageService,
  type ConnectionEvent,
} from '../index';

const room = roomForEachTest();

function open(call: DailyCall) {
  const events: ConnectionEvent[] = [];
  const connection = connect(call, { onEvent: (event) => events.push(event) });
  const { state } = connection;
  const stage = connection.use(stageService);
  const cues = connection.use(floorCueService);
  return {
    stage,
    call,
    events,
    id: call.participants().local.session_id,
    onStage: () =>
      state.get(stage.onStageAtom).map((one) => (one.isAway ? '(away)' : one.sessionId)),
    mine: () => state.get(stage.ownAtom),
    hasCue: () => state.get(cues.cueAtom) !== null,
  };
}

const join = async (name: string, options?: TestJoinOptions) =>
  open(await room.join(name, options));
const host = (name: string) => join(name, { owner: true });
const ofBen = { token: { user_id: 'user-ben' } };
const eventually = eventuallyIn(room);
/** The page goes away without a word: what the tab has kept stays. */
async function lose({ call }: ReturnType<typeof open>) {
  const kept = Object.entries(sessionStorage) as [string, string][];
  await call.leave();
  for (const [key, value] of kept) sessionStorage.setItem(key, value);
}

describe('who is on stage and reloads', () => {
  it('is on it again at the same place, by the user_id of a token, and is asked to unmute', async () => {
    const [ana, ben, cyd] = [await host('Ana'), await join('Ben', ofBen), await join('Cyd')];
    await ana.stage.bring(ben.id, 4);
    await ana.stage.bring(cyd.id, 4);
    await eventually(() => expect(cyd.onStage()).toEqual([ben.id, cyd.id]));
    await ben.call.leave();
    await eventually(() => expect(cyd.onStage()).toEqual(['(away)', cyd.id]));
    const eve = await join('Ben', { token: { user_id: 'user-eve' } });
    const again = await join('Ben', ofBen);
    await eventually(() => {
      for (const one of [ana, cyd, again]) expect(one.onStage()).toEqual([again.id, cyd.id]);
      expect([again.mine(), again.hasCue(), eve.mine()]).toEqual(['on', true, 'off']);
    });
    expect(again.call.localAudio()).toBe(false);
  });

  it('waits while Daily keeps the old stay, and only then has its place', async () => {
    const [ana, ben] = [await host('Ana'), await join('Ben', ofBen)];
    await ana.stage.bring(ben.id, 4);
    const again = await join('Ben', ofBen);
    await room.settle();
    expect([ben.mine(), again.mine(), ana.onStage()]).toEqual(['on', 'off', [ben.id]]);
    await ben.call.leave();
    await eventually(() => expect([again.mine(), ana.onStage()]).toEqual(['on', [again.id]]));
  });

  it('keeps it on the device that was brought when the host reloads, whoever is announced first', async () => {
    const [ana, ben] = [await host('Ana'), await join('Ben', ofBen)];
    const phone = await join('Ben', ofBen);
    await ana.stage.bring(phone.id, 4);
    await eventually(() => expect([phone.mine(), ben.mine()]).toEqual(['on', 'off']));
    await lose(ana);
    const call = room.createCall();
    const { state } = connect(call);
    const { onStageAtom } = connect(call).use(stageService);
    const order: string[] = [];
    call.on('participant-joined', ({ participant }) => order.push(participant.session_id));
    await call.join(await room.joinOptions('Ana', { owner: true }));
    await room.settle();
    expect(order).toEqual([ben.id, phone.id]);
    await room.settle();
    expect([phone.mine(), ben.mine()]).toEqual(['on', 'off']);
    expect(state.get(onStageAtom).map(({ sessionId }) => sessionId)).toEqual([phone.id]);
  });

  it('without a token: by a ticket that only hosts heard, and only that tab kept', async () => {
    const [ana, ben, eve] = [await host('Ana'), await join('Ben'), await join('Eve')];
    const heard: unknown[] = [];
    eve.call.on('app-message', ({ data }) => heard.push(data));
    const told = new Promise<{ ticket: string }>((resolve) =>
      ana.call.on('app-message', ({ data }: { data: { type: string; ticket: string } }) => {
        if (data.type === 'stage-ticket') resolve(data);
      }),
    );
    await ana.stage.bring(ben.id, 4);
    const { ticket } = await told;
    /* A ticket opens nothing while its owner is there, and a guessed one never does. */
    eve.call.sendAppMessage({ type: 'stage-ticket', ticket: `${ticket.slice(1)}x` });
    await room.settle();
    expect([heard, ana.onStage()]).toEqual([[], [ben.id]]);
    await lose(ben);
    await eventually(() => expect(ana.onStage()).toEqual(['(away)']));
    const other = await join('Cyd');
    const again = await join('Ben');
    await eventually(() => {
      for (const one of [ana, again]) expect(one.onStage()).toEqual([again.id]);
    });
    expect([again.hasCue(), other.mine(), eve.mine()]).toEqual([true, 'off', 'off']);
    await again.call.leave();
    await join('Ben');
    await eventually(() => expect(ana.onStage()).toEqual(['(away)']));
  });

  it('is known again to the host who is left', async () => {
    const [ana, dan, ben] = [await host('Ana'), await host('Dan'), await join('Ben')];
    await ana.stage.bring(ben.id, 4);
    await eventually(() => expect(ben.mine()).toBe('on'));
    await lose(ben);
    await ana.call.leave();
    const again = await join('Ben');
    await eventually(() => expect([again.mine(), dan.onStage()]).toEqual(['on', [again.id]]));
  });

  it('is a host, alone: takes the own place again', async () => {
    const [ana, ben] = [await host('Ana'), await join('Ben')];
    await ana.stage.bring(ana.id, 4);
    await eventually(() => expect(ben.onStage()).toEqual([ana.id]));
    await lose(ana);
    const again = await host('Ana');
    await eventually(() => expect([again.mine(), ben.onStage()]).toEqual(['on', [again.id]]));
  });

  it.each([
    ['by the ticket, back before them', undefined, true],
    ['by the ticket, back after them', undefined, false],
    ['by the user_id, back after them', ofBen, false],
  ] as const)('is known to the only host, who reloads too: %s', async (_, token, isHostFirst) => {
    const [ana, ben, cyd] = [await host('Ana'), await join('Ben', token), await join('Cyd')];
    await ana.stage.bring(ben.id, 4);
    await eventually(() => expect([cyd.onStage(), ben.hasCue()]).toEqual([[ben.id], true]));
    await room.settle();
    await lose(ana);
    await lose(ben);
    async function comeBack(name: string, options: TestJoinOptions | undefined) {
      const call = room.createCall();
      connect(call).use(stageService);
      await call.join(await room.joinOptions(name, options));
      await room.settle();
      return call;
    }
    if (isHostFirst) await comeBack('Ana', { owner: true });
    const again = open(await comeBack('Ben', token));
    if (!isHostFirst) await comeBack('Ana', { owner: true });
    await eventually(() => expect([cyd.onStage(), again.mine()]).toEqual([[again.id], 'on']));
  });

  it('finds an invitation again, too', async () => {
    const [ana, ben] = [await host('Ana'), await join('Ben')];
    await ana.stage.bring(ben.id, 4, { consent: true });
    await eventually(() => expect(ben.mine()).toBe('invited'));
    await lose(ben);
    const again = await join('Ben');
    await eventually(() => expect(again.mine()).toBe('invited'));
    await again.stage.accept();
    await eventually(() => expect(ana.onStage()).toEqual([again.id]));
  });
});

describe('two devices of one user_id', () => {
  it('have one place on the stage: the one that is brought has it, and the hand of either goes down', async () => {
    const [ana, laptop] = [await host('Ana'), await join('Ben', ofBen)];
    const phone = await join('Ben', ofBen);
    await laptop.stage.request();
    await phone.stage.request();
    const { entriesAtom } = connect(ana.call).use(hostQueueService);
    const waiting = () => connect(ana.call).state.get(entriesAtom);
    await connect(laptop.call).use(handsService).raise();
    await eventually(() =>
      expect(waiting()).toMatchObject([{ position: 1, stage: 'requested', userName: 'Ben' }]),
    );
    await ana.stage.bring(laptop.id, 1);
    await eventually(() => expect([laptop.mine(), phone.mine()]).toEqual(['on', 'requested']));
    await ana.stage.bring(phone.id, 1);
    await eventually(() => expect([laptop.mine(), phone.mine()]).toEqual(['off', 'on']));
    expect([ana.onStage(), waiting()]).toEqual([[phone.id], []]);
    await ana.stage.remove(laptop.id);
    await eventually(() => expect(phone.mine()).toBe('off'));
  });
});

describe('a host whose page goes away', () => {
  it('as soon as anybody sees who was brought, has told them, too', async () => {
    const [ana, dan, ben] = [await host('Ana'), await host('Dan'), await join('Ben')];
    const isSeen = new Promise<void>((resolve) => {
      connect(dan.call).state.subscribe(dan.stage.onStageAtom, resolve);
    });
    void ana.stage.bring(ben.id, 4).catch(() => undefined);
    await isSeen;
    await ana.call.leave();
    await eventually(() => expect([ben.mine(), ben.hasCue()]).toEqual(['on', true]));
    expect(dan.onStage()).toEqual([ben.id]);
  });

  it('leaves nobody with the floor who found the last place taken', async () => {
    const [ana, dan] = [await host('Ana'), await host('Dan')];
    const [ben, cyd] = [await join('Ben'), await join('Cyd')];
    await Promise.allSettled([ana.stage.bring(ben.id, 1), dan.stage.bring(cyd.id, 1)]);
    await eventually(() => expect(ana.onStage()).toEqual(dan.onStage()));
    const [on, off] = ana.onStage()[0] === ben.id ? [ben, cyd] : [cyd, ben];
    expect([ana.onStage(), on.hasCue(), off.hasCue()]).toEqual([[on.id], true, false]);
  });
});

describe('a request that a host declines', () => {
  it('is gone for everybody; its owner knows who said no and asks again later', async () => {
    const [ana, dan, ben] = [await host('Ana'), await host('Dan'), await join('Ben')];
    const requests = (one: typeof ana) => connect(one.call).state.get(one.stage.requestsAtom);
    await ben.stage.request();
    await eventually(() => expect(requests(dan)).toHaveLength(1));
    await ana.stage.deny(ben.id);
    await eventually(() => expect([ben.mine(), requests(dan)]).toEqual(['off', []]));
    const { state } = connect(ben.call);
    expect(state.get(ben.stage.denialAtom)).toMatchObject({ from: { userName: 'Ana' } });
    expect(state.get(ben.stage.disabledReasonAtom)).toBe('denied');
    await expect(ben.stage.request()).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(ben.stage.deny(ana.id)).rejects.toMatchObject({ code: 'not-host' });
    await expect(ana.stage.deny('nobody')).rejects.toMatchObject({ code: 'unknown-recipient' });
  });

  it('stays away although a hostile client asks and asks, and nobody else declines', async () => {
    const [ana, dan, ben] = [await host('Ana'), await host('Dan'), await join('Ben')];
    const eve = await room.join('Eve');
    const requests = (one: typeof ana) =>
      connect(one.call)
        .state.get(one.stage.requestsAtom)
        .map(({ userName }) => userName);
    await ben.stage.request();
    await eve.setUserData({ stageRequest: true });
    await eventually(() => expect(requests(dan)).toEqual(['Ben', 'Eve']));
    eve.sendAppMessage({ type: 'stage-deny', sessionId: ben.id });
    await ana.stage.deny(eve.participants().local.session_id);
    for (let n = 0; n < 20; n += 1) await eve.setUserData({ stageRequest: n % 2 === 1 });
    await eventually(() => expect([requests(ana), requests(dan)]).toEqual([['Ben'], ['Ben']]));
    expect(ben.mine()).toBe('requested');
    expect(ben.events).toContainEqual(
      expect.objectContaining({ kind: 'rejected', code: 'not-host', name: 'stage-deny' }),
    );
  });
});
