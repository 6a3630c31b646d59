import { roomForEachTest } from '@backchannel/local/testing/vitest';
import type { DailyCall } from '@daily-co/daily-js';
import { describe, expect, it } from 'vitest';
import { eventuallyIn } from '../../test/room/eventuallyIn';
import { peopleIn } from '../../test/room/peopleIn';
import {
  callNext,
  connect,
  DEFAULT_STAGE_LIMIT,
  floorCueService,
  handsService,
  stageService,
  type ConnectionEvent,
} from '../index';

const room = roomForEachTest();

function open(call: DailyCall) {
  const events: ConnectionEvent[] = [];
  const messages: unknown[] = [];
  call.on('app-message', ({ data }) => messages.push(data));
  const connection = connect(call, { onEvent: (event) => events.push(event) });
  const { state } = connection;
  const stage = connection.use(stageService);
  const hands = connection.use(handsService);
  const cues = connection.use(floorCueService);
  return {
    ...stage,
    bring: (id: string, limit = DEFAULT_STAGE_LIMIT) => stage.bring(id, limit),
    callNext: () => callNext(connection, DEFAULT_STAGE_LIMIT),
    call,
    cues,
    events,
    hands,
    messages,
    id: call.participants().local?.session_id ?? '',
    names: () => state.get(stage.onStageAtom).map(({ userName }) => userName),
    entries: () => state.get(stage.onStageAtom),
    asking: () => state.get(stage.requestsAtom).map(({ userName }) => userName),
    mine: () => state.get(stage.ownAtom),
    cue: () => state.get(cues.cueAtom),
    queue: () => state.get(hands.queueAtom).map(({ userName }) => userName),
  };
}

const { host, guest } = peopleIn(room, open);
const eventually = eventuallyIn(room);

describe('bringing somebody to the stage', () => {
  it('is seen by all and by late joiners; only the one called is told, and the hand is down for all', async () => {
    const [ana, ben, cyd] = [await host('Ana'), await guest('Ben'), await guest('Cyd')];
    await ben.hands.raise();
    await room.settle();
    await expect(ana.callNext()).resolves.toMatchObject({ userName: 'Ben', position: 1 });
    await eventually(() => {
      for (const one of [ana, ben, cyd]) expect(one.names()).toEqual(['Ben']);
      for (const one of [ana, ben, cyd]) expect(one.queue()).toEqual([]);
    });
    expect([ana, ben, cyd].map(({ mine }) => mine())).toEqual(['off', 'on', 'off']);
    expect(ben.cue()).toMatchObject({ from: { sessionId: ana.id, isHost: true } });
    expect([ana.cue(), cyd.cue()]).toEqual([null, null]);
    expect(cyd.messages).toEqual([]);
    expect(ben.messages).toMatchObject([{ type: 'you-have-the-floor' }]);
    expect(ben.call.localAudio()).toBe(false);
    const late = await guest('Late');
    await eventually(() => expect(late.names()).toEqual(['Ben']));
    expect(late.call.meetingSessionState().data).toMatchObject({ stage: [ben.id] });
    expect(late.queue()).toEqual([]);
  });

  it('is up to hosts, to those in the call, and to the limit', async () => {
    const [ana, ben] = [await host('Ana'), await guest('Ben')];
    await expect(ben.bring(ben.id)).rejects.toMatchObject({ code: 'not-host' });
    await expect(ana.bring('nobody')).rejects.toMatchObject({ code: 'unknown-recipient' });
    await ana.bring(ben.id, 1);
    await expect(ana.bring(ana.id, 1)).rejects.toMatchObject({
      code: 'stage-full',
      message: expect.stringContaining('1 are on stage') as string,
    });
    await ana.bring(ben.id, 1);
    expect(ana.names()).toEqual(['Ben']);
    await room.settle();
    expect(ben.messages).toHaveLength(2);
    expect(ana.events.filter(({ kind }) => kind === 'failed').map(({ code }) => code)).toEqual([
      'unknown-recipient',
      'stage-full',
    ]);
  });

  it('calls one after the other, and nobody twice', async () => {
    const [ana, ben, cyd] = [await host('Ana'), await guest('Ben'), await guest('Cyd')];
    await ben.hands.raise();
    await room.settle();
    await cyd.hands.raise();
    await room.settle();
    const called = await Promise.all([ana.callNext(), ana.callNext(), ana.callNext()]);
    expect(called.map((hand) => hand?.userName)).toEqual(['Ben', 'Cyd', undefined]);
    await eventually(() => expect(cyd.names()).toEqual(['Ben', 'Cyd']));
  });

  it('loses nothing when two hosts bring somebody at the same moment', async () => {
    const [ana, dan] = [await host('Ana'), await host('Dan')];
    const [ben, cyd] = [await guest('Ben'), await guest('Cyd')];
    await Promise.all([ana.bring(ben.id), dan.bring(cyd.id)]);
    await eventually(() => {
      expect([...ben.names()].sort()).toEqual(['Ben', 'Cyd']);
      for (const one of [ana, dan, cyd]) expect(one.names()).toEqual(ben.names());
    });
  });

  it('cannot be done by writing into the session data or the own userData', async () => {
    const [ana, ben, eve] = [await host('Ana'), await guest('Ben'), await guest('Eve')];
    await ana.bring(ben.id);
    await room.settle();
    const seen: string[][] = [];
    const { state } = connect(ben.call);
    state.subscribe(connect(ben.call).use(stageService).onStageAtom, () => seen.push(ben.names()));
    eve.call.setMeetingSessionData({ stage: [eve.id] }, 'shallow-merge');
    await eve.call.setUserData({ _: { own: { stage: [9, 'zzzzzzzz', [eve.id]] } } });
    await room.settle();
    expect(ben.names()).toEqual(['Ben']);
    expect(seen).toEqual([]);
    expect((await guest('Late')).names()).toEqual(['Ben']);
  });
});

describe('going off the stage', () => {
  it('is asked of a host, for oneself only', async () => {
    const [ana, ben, eve] = [await host('Ana'), await guest('Ben'), await guest('Eve')];
    await ana.bring(ben.id);
    await room.settle();
    eve.call.sendAppMessage({ type: 'stage-leave', sessionId: ben.id });
    await room.settle();
    expect(ben.mine()).toBe('on');
    await ben.leave();
    await eventually(() => expect(eve.names()).toEqual([]));
    expect(ben.mine()).toBe('off');
    expect(ben.cue()).toBeNull();
    await ben.leave();
  });

  it('says so when no host is there, and the stage stays as it was', async () => {
    const [ana, ben] = [await host('Ana'), await guest('Ben')];
    await ana.bring(ben.id);
    await room.settle();
    await ana.call.leave();
    await room.settle();
    expect(ben.mine()).toBe('on');
    await expect(ben.leave()).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('is done by hosts for others, and for themselves at once', async () => {
    const [ana, ben] = [await host('Ana'), await guest('Ben')];
    await ana.bring(ben.id);
    await ana.bring(ana.id);
    await eventually(() => expect(ben.names()).toEqual(['Ben', 'Ana']));
    await expect(ben.remove(ana.id)).rejects.toMatchObject({ code: 'not-host' });
    await ana.remove(ben.id);
    await ana.leave();
    await eventually(() => expect(ben.names()).toEqual([]));
    expect(ana.mine()).toBe('off');
  });

  it('waits for those who are away, by name', async () => {
    const [ana, ben] = [await host('Ana'), await guest('Ben')];
    await ana.bring(ben.id);
    await room.settle();
    await ben.call.leave();
    await room.settle();
    expect(ana.entries()).toEqual([
      { sessionId: ben.id, userName: 'Ben', isLocal: false, isAway: true },
    ]);
    expect(ben.names()).toEqual([]);
    expect((await guest('Late')).entries()).toMatchObject([{ userName: '', isAway: true }]);
  });
});

describe('asking to come on stage', () => {
  it('is seen by all in one order, until it is taken back or granted', async () => {
    const [ana, ben, cyd] = [await host('Ana'), await guest('Ben'), await guest('Cyd')];
    await Promise.all([cyd.request(), ben.request()]);
    await eventually(() => {
      for (const one of [ana, ben, cyd]) expect(one.asking()).toEqual(['Ben', 'Cyd']);
    });
    expect(cyd.mine()).toBe('requested');
    await cyd.cancel();
    await eventually(() => expect(ana.asking()).toEqual(['Ben']));
    await ana.bring(ben.id);
    await eventually(() => expect(ana.asking()).toEqual([]));
    await eventually(() =>
      expect(ben.call.participants().local.userData).toMatchObject({ stageRequest: false }),
    );
  });

  it('belongs to a stay in the room', async () => {
    const call = room.createCall();
    const ben = open(call);
    await expect(ben.request()).rejects.toMatchObject({ code: 'not-joined' });
    const options = await room.joinOptions('Ben');
    await call.join(options);
    await ben.request();
    await call.leave();
    expect(ben.mine()).toBe('off');
    await call.join(options);
    await room.settle();
    expect(ben.mine()).toBe('off');
    expect((await host('Ana')).asking()).toEqual([]);
  });
});
