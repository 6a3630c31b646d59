import { roomForEachTest } from '@backchannel/local/testing/vitest';
import type { DailyCall } from '@daily-co/daily-js';
import { describe, expect, it, vi } from 'vitest';
import { eventuallyIn } from '../../test/room/eventuallyIn';
import { peopleIn } from '../../test/room/peopleIn';
import { connect, handsService, type ConnectionEvent } from '../index';

const room = roomForEachTest();

function open(call: DailyCall) {
  const events: ConnectionEvent[] = [];
  const connection = connect(call, { onEvent: (event) => events.push(event) });
  const hands = connection.use(handsService);
  return {
    ...hands,
    call,
    events,
    id: () => call.participants().local.session_id,
    names: () => connection.state.get(hands.queueAtom).map(({ userName }) => userName),
    own: () => connection.state.get(hands.ownAtom),
    slot: () => (call.participants().local.userData as Record<string, unknown>)['handRaised'],
    /** How many seats are on the room's plain copy of the list. */
    listed: () => {
      const { hands: list } = call.meetingSessionState().data as { hands?: { order: string } };
      return (list?.order.length ?? 0) / 8;
    },
    written: () => events.filter(({ kind, name }) => kind === 'written' && name === 'hands').length,
  };
}
type Open = ReturnType<typeof open>;

const { host, guest } = peopleIn(room, open);
const guests = (...names: string[]) => Promise.all(names.map((name) => guest(name)));

const eventually = eventuallyIn(room);
/** Everybody has the same queue, and it is this one. */
const expectQueue = (everybody: Open[], names: string[]) =>
  eventually(() => {
    for (const one of everybody) expect(one.names()).toEqual(names);
  });

describe('the queue', () => {
  it('is the same on all screens, late joiners’ included', async () => {
    const ana = await host('Ana');
    const ben = await guest('Ben');
    const cyd = await guest('Cyd');
    await cyd.raise();
    await room.settle();
    await ben.raise();
    await expectQueue([ana, ben, cyd], ['Cyd', 'Ben']);
    expect(ben.own()).toEqual({ isRaised: true, position: 2, disabledReason: undefined });
    const late = await guest('Late');
    await expectQueue([late], ['Cyd', 'Ben']);
  });

  for (const withHost of [true, false]) {
    it(`is the same for those left when ten raise at once and three leave, ${withHost ? 'with' : 'without'} a host`, async () => {
      const first = withHost ? await host('Host') : await guest('Host');
      const ten = await guests(...'ABCDEFGHIJ');
      await Promise.all(ten.map(({ raise }) => raise()));
      await Promise.all([ten[1], ten[4], ten[8]].map((one) => one?.call.leave()));
      const left = [first, ...ten.filter((_, i) => ![1, 4, 8].includes(i))];
      await eventually(() => {
        expect(first.names()).toHaveLength(7);
        /* Until they are on it they stand by arrival, not as the host saw them. */
        if (withHost) expect(first.listed()).toBe(7);
        for (const one of left) expect(one.names()).toEqual(first.names());
      });
      expect(first.written()).toBeLessThan(8);
      const late = await guest('Late');
      await expectQueue([late], [...first.names()]);
    });
  }

  it('keeps its order when the host leaves and when another one comes', async () => {
    const ana = await host('Ana');
    const [ben, cyd] = [await guest('Ben'), await guest('Cyd')];
    await cyd.raise();
    await room.settle();
    await ben.raise();
    await expectQueue([ana, ben, cyd], ['Cyd', 'Ben']);
    await ana.call.leave();
    await expectQueue([ben, cyd], ['Cyd', 'Ben']);
    const dan = await host('Dan');
    await expectQueue([ben, cyd, dan], ['Cyd', 'Ben']);
  });

  it('is not upset by ranks that are none, and reads Daily’s guide', async () => {
    const ana = await host('Ana');
    const ben = await guest('Ben');
    await ben.raise();
    await room.settle();
    for (const [name, handRaised] of Object.entries({
      Minus: -1,
      Huge: 2 ** 53,
      Text: '5',
      Guide: true,
      Nan: NaN,
      Box: { rank: 0 },
    })) {
      const call = await room.join(name);
      await call.setUserData({ handRaised });
      await room.settle();
    }
    await expectQueue([ana, ben], ['Ben', 'Minus', 'Huge', 'Text', 'Guide']);
    const cyd = await guest('Cyd');
    await cyd.raise();
    await room.settle();
    expect(cyd.slot()).toBe(2);
    expect(ana.events.filter(({ code }) => code === 'foreign-shape')).toHaveLength(1);
  });

  it('lets nobody who comes later get ahead while a host is present, whatever rank they claim', async () => {
    const [ana, ben] = [await host('Ana'), await guest('Ben')];
    await ben.raise();
    await vi.waitFor(() => expect(ana.listed()).toBe(1));
    await room.join('Eve', { userData: { handRaised: 1 } });
    const cyd = await guest('Cyd');
    await vi.waitFor(() => expect(ana.listed()).toBe(2));
    await cyd.call.setUserData({ handRaised: 1 });
    await expectQueue([ana, ben, cyd], ['Ben', 'Eve', 'Cyd']);
  });

  it('leaves ranks for others when somebody claims the last one', async () => {
    const eve = await room.join('Eve', { userData: { handRaised: 1_000_000_000 } });
    const ben = await guest('Ben');
    await ben.raise();
    const cyd = await guest('Cyd');
    await cyd.raise();
    await expectQueue([ben, cyd], ['Ben', 'Cyd', 'Eve']);
    expect(eve.isDestroyed()).toBe(false);
  });
});

describe('a host', () => {
  it('lowers a hand on all screens; the owner clears its slot and may raise again, at the old place', async () => {
    const ana = await host('Ana');
    const [ben, cyd] = [await guest('Ben'), await guest('Cyd')];
    await ben.raise();
    await room.settle();
    await cyd.raise();
    await room.settle();
    await ana.lower(ben.id());
    expect(ana.names()).toEqual(['Cyd']);
    await expectQueue([ana, ben, cyd], ['Cyd']);
    await vi.waitFor(() => expect(ben.slot()).toBe(false));
    await ben.raise();
    await expectQueue([ana, ben, cyd], ['Ben', 'Cyd']);
    expect(ben.slot()).toBe(3);
  });

  it('lowers all at once, and they stay down for late joiners', async () => {
    const ana = await host('Ana');
    const all = await guests('Ben', 'Cyd', 'Dan');
    await Promise.all(all.map(({ raise }) => raise()));
    const stubborn = await room.join('Eve', { userData: { handRaised: true } });
    await vi.waitFor(() => expect(ana.names()).toHaveLength(4));
    await ana.lowerAll();
    await expectQueue([ana, ...all], []);
    await vi.waitFor(() => {
      expect(all.map(({ slot }) => slot())).toEqual([false, false, false]);
    });
    expect(stubborn.participants().local.userData).toEqual({ handRaised: true });
    await expectQueue([await guest('Late')], []);
  });

  it('can be any host, also two at the same moment', async () => {
    const [ana, dan] = [await host('Ana'), await host('Dan')];
    const [ben, cyd] = [await guest('Ben'), await guest('Cyd')];
    await ben.raise();
    await cyd.raise();
    await room.settle();
    await Promise.all([ana.lower(ben.id()), dan.lower(cyd.id())]);
    await expectQueue([ana, dan, ben, cyd], []);
  });

  it('closes the queue: nobody raises, those who are up stay up', async () => {
    const ana = await host('Ana');
    const [ben, cyd] = [await guest('Ben'), await guest('Cyd')];
    await ben.raise();
    await expectQueue([ana], ['Ben']);
    await ana.setOpen(false);
    await room.settle();
    expect(cyd.own().disabledReason).toBe('closed');
    await expect(cyd.raise()).rejects.toMatchObject({ code: 'closed' });
    await expectQueue([ana, ben, cyd], ['Ben']);
    await ana.setOpen(true);
    await room.settle();
    await cyd.raise();
    await expectQueue([ana, ben, cyd], ['Ben', 'Cyd']);
  });

  it('keeps it closed against those who raise past the button', async () => {
    const [ana, ben] = [await host('Ana'), await guest('Ben')];
    await ben.raise();
    await vi.waitFor(() => expect(ana.listed()).toBe(1));
    await ana.setOpen(false);
    await room.settle();
    const eve = await room.join('Eve');
    await eve.setUserData({ handRaised: 1 });
    await expectQueue([ana, ben], ['Ben']);
    expect(eve.participants().local.userData).toEqual({ handRaised: 1 });
    await ana.setOpen(true);
    await eve.setUserData({ handRaised: false });
    await room.settle();
    await eve.setUserData({ handRaised: 2 });
    await expectQueue([ana, ben], ['Ben', 'Eve']);
  });

  it('moves a hand to any place, on all screens and for late joiners, past the end to the last', async () => {
    const [ana, dan] = [await host('Ana'), await host('Dan')];
    const [ben, cyd, eve] = await guests('Ben', 'Cyd', 'Eve');
    const everybody = [ana, dan, ben, cyd, eve].filter((one) => one !== undefined);
    for (const one of [ben, cyd, eve]) {
      await one?.raise();
      await room.settle();
    }
    await expectQueue(everybody, ['Ben', 'Cyd', 'Eve']);
    await ana.move(eve?.id() ?? '', 1);
    await expectQueue(everybody, ['Eve', 'Ben', 'Cyd']);
    await dan.move(ben?.id() ?? '', 99);
    await expectQueue(everybody, ['Eve', 'Cyd', 'Ben']);
    await dan.move(eve?.id() ?? '', 2);
    await expectQueue([...everybody, await guest('Late')], ['Cyd', 'Eve', 'Ben']);
    await ana.move('nobody', 1);
    await ana.call.leave();
    await expectQueue([dan], ['Cyd', 'Eve', 'Ben']);
    for (const to of [0, -1, 1.5, NaN, 2 ** 53]) {
      await expect(dan.move(ben?.id() ?? '', to)).rejects.toMatchObject({ code: 'invalid-data' });
    }
  });

  it('is the only one who can: others are refused, and what they write changes nothing', async () => {
    const ana = await host('Ana');
    const [ben, eve] = [await guest('Ben'), await guest('Eve')];
    await ben.raise();
    await room.settle();
    for (const act of [
      () => eve.lower(ben.id()),
      () => eve.move(ben.id(), 2),
      eve.lowerAll,
      () => eve.setOpen(false),
    ]) {
      await expect(act()).rejects.toMatchObject({ code: 'not-host' });
    }
    expect(eve.events.filter(({ code }) => code === 'not-host')).toHaveLength(4);
    const forged = [9, 'zzzzzzzz', { order: '', lowered: {}, floor: 1_000 }];
    await eve.call.setUserData({ _: { own: { hands: forged } } });
    eve.call.setMeetingSessionData({ hands: forged[2], handsOpen: false }, 'shallow-merge');
    await expectQueue([ana, ben, eve], ['Ben']);
    expect(ben.own().disabledReason).toBeUndefined();
  });
});

describe('without a host', () => {
  it('nobody can close the queue or lower a hand by writing into the session data', async () => {
    const [ben, eve] = [await guest('Ben'), await guest('Eve')];
    await ben.raise();
    const hands = { order: '', lowered: {}, floor: 1_000 };
    eve.call.setMeetingSessionData({ hands, handsOpen: false }, 'shallow-merge');
    await room.settle();
    const late = await guest('Late');
    await room.settle();
    await late.raise();
    await expectQueue([ben, eve, late], ['Ben', 'Late']);
  });
});

describe('the own hand', () => {
  it('cannot be raised before join, and comes down on leave', async () => {
    const call = room.createCall();
    const ben = open(call);
    expect(ben.own()).toEqual({
      isRaised: false,
      position: undefined,
      disabledReason: 'not-joined',
    });
    await expect(ben.raise()).rejects.toMatchObject({ code: 'not-joined' });
    const options = await room.joinOptions('Ben');
    await call.join(options);
    await ben.raise();
    await room.settle();
    const ana = await host('Ana');
    await expectQueue([ana, ben], ['Ben']);
    await call.leave();
    await expectQueue([ana], []);
    expect(ben.own().isRaised).toBe(false);
    await call.join(options);
    await room.settle();
    expect(ben.own()).toMatchObject({ isRaised: false, disabledReason: undefined });
    await ben.raise();
    await expectQueue([ana, ben], ['Ben']);
  });

  it('keeps what the app has in userData, and follows what the app writes there itself', async () => {
    const ben = open(await room.join('Ben', { userData: { role: 'audience', handRaised: true } }));
    expect(ben.own().isRaised).toBe(true);
    await ben.toggle();
    await room.settle();
    expect(ben.call.participants().local.userData).toEqual({ role: 'audience', handRaised: false });
    await ben.call.setUserData({ role: 'audience', handRaised: true });
    await room.settle();
    expect(ben.own()).toMatchObject({ isRaised: true, position: 1 });
  });

  it('cannot be raised by who is hidden', async () => {
    const call = await room.join('Ben', { token: { permissions: { hasPresence: false } } });
    const ben = open(call);
    expect(ben.own().disabledReason).toBe('no-presence');
    await expect(ben.raise()).rejects.toMatchObject({ code: 'not-allowed' });
  });
});
