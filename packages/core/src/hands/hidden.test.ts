import type { DailyCall } from '@daily-co/daily-js';
import { describe, expect, it, vi } from 'vitest';
import { peopleIn } from '../../test/room/peopleIn';
import { timedRoom } from '../../test/room/timedRoom';
import { callNext, connect, handsService, stageService, type ConnectionEvent } from '../index';
import { shortName } from './hiddenHand';

const HIDDEN = { token: { permissions: { hasPresence: false } } };

const { room, pass } = timedRoom('Date');

function open(call: DailyCall) {
  const events: ConnectionEvent[] = [];
  const connection = connect(call, { onEvent: (event) => events.push(event) });
  const hands = connection.use(handsService);
  const queue = () => connection.state.get(hands.queueAtom);
  return {
    ...hands,
    call,
    events,
    name: call.participants().local.user_name,
    connection,
    id: () => call.participants().local.session_id,
    own: () => connection.state.get(hands.ownAtom),
    lines: () => queue().map((one) => `${one.userName}${one.isHidden ? ' hidden' : ''}`),
    codes: () => events.filter(({ kind }) => kind === 'rejected').map(({ code }) => code),
  };
}
type Open = ReturnType<typeof open>;

const { host, guest } = peopleIn(room, open);
const hidden = (name: string) => guest(name, HIDDEN);
const expectQueue = (everybody: Open[], lines: string[]) =>
  vi.waitFor(async () => {
    await pass(500);
    for (const one of everybody) expect(one.lines(), one.name).toEqual(lines);
  });

describe('the hand of somebody whom nobody sees', () => {
  it('is told to the hosts, stands in the queue of all, is lowered by a host, and goes back to its place', async () => {
    const [ana, dan] = [await host('Ana'), await host('Dan')];
    const ben = await guest('Ben');
    const hal = await hidden('Hal');
    const cyd = await guest('Cyd');
    await ben.raise();
    await expectQueue([ana], ['Ben']);
    await hal.toggle();
    await expectQueue([ana], ['Ben', 'Hal hidden']);
    await cyd.raise();
    await expectQueue([ana, dan, ben, hal, cyd], ['Ben', 'Hal hidden', 'Cyd']);
    expect(hal.own()).toMatchObject({ isRaised: true, position: 2, disabledReason: undefined });
    await callNext(ana.connection, 4);
    expect(await callNext(ana.connection, 4)).toMatchObject({ userName: 'Cyd' });
    await expectQueue([ana, hal], ['Hal hidden']);
    const { bring, giveFloor } = ana.connection.use(stageService);
    for (const call of [bring(hal.id(), 4), giveFloor(hal.id())]) {
      await expect(call).rejects.toMatchObject({ code: 'not-allowed', message: /hasPresence/ });
    }
    await ana.lower(hal.id());
    await expectQueue([ana, dan, hal, await guest('Late')], []);
    expect(hal.own()).toMatchObject({ isRaised: false, loweredBy: 'host' });
    await ana.call.leave();
    await hal.raise();
    await expectQueue([dan, ben, hal], ['Hal hidden']);
    await hal.lowerOwn();
    await expectQueue([dan, ben, hal], []);
    expect(ana.codes()).toEqual([]);
  });

  it('is forgotten when its client is silent for long, not before; another host goes on', async () => {
    const [ana, dan] = [await host('Ana'), await host('Dan')];
    const [hal, ida] = [await hidden('Hal'), await hidden('Ida')];
    await hal.raise();
    await ida.raise();
    await expectQueue([ana, dan], ['Hal hidden', 'Ida hidden']);
    await ana.call.leave();
    await hal.call.leave();
    await pass(70_000);
    await expectQueue([dan], ['Hal hidden', 'Ida hidden']);
    for (let minutes = 0; minutes < 3; minutes += 1) await pass(60_000);
    await expectQueue([dan, ida], ['Ida hidden']);
  });

  it('can be raised where a host is, while the queue is open', async () => {
    const hal = await hidden('Hal');
    await expect(hal.raise()).rejects.toMatchObject({ code: 'not-allowed' });
    const ana = await host('Ana');
    await ana.setOpen(false);
    await expectQueue([hal], []);
    expect(hal.own().disabledReason).toBe('closed');
    hal.call.sendAppMessage({ type: 'hidden-hand', isUp: true, name: 'Hal' }, ana.id());
    await pass(3_000);
    expect(ana.lines()).toEqual([]);
    await ana.setOpen(true);
    await expectQueue([ana, hal], ['Hal hidden']);
  });

  it('becomes an ordinary hand when Daily shows its owner', async () => {
    const ana = await host('Ana');
    const hal = await hidden('Hal');
    await hal.raise();
    await expectQueue([ana, hal], ['Hal hidden']);
    ana.call.updateParticipant(hal.id(), { updatePermissions: { hasPresence: true } });
    await expectQueue([ana, hal], ['Hal']);
    expect(hal.call.participants().local.userData).toMatchObject({ handRaised: 1 });
    await ana.connection.use(stageService).bring(hal.id(), 4);
    await expectQueue([ana, hal], []);
  });
});

describe('a hostile one', () => {
  it('raises no hand but its own, eight at a time, and writes once a second however much it says', async () => {
    const [ana, ben] = [await host('Ana'), await guest('Ben')];
    const eve = await hidden('Eve');
    const say = (call: DailyCall, rest: object) =>
      call.sendAppMessage({ type: 'hidden-hand', ...rest }, ana.id());
    say(ben.call, { isUp: true, name: 'Ana' });
    say(eve.call, { isUp: true, name: '"\u0000'.repeat(200), sessionId: ben.id() });
    say(eve.call, { isUp: 'yes' });
    say(eve.call, { isUp: true, name: { first: 'Eve' } });
    const written = () =>
      ana.events.filter(({ name, kind }) => kind === 'written' && name === 'hiddenHands').length;
    for (let i = 0; i < 300; i += 1) say(eve.call, { isUp: i % 2 === 0, name: `Eve ${i}` });
    say(eve.call, { isUp: true, name: 'Eve' });
    await expectQueue([ana, ben], ['Eve hidden']);
    expect(written()).toBeLessThan(4);
    const crowd: DailyCall[] = [];
    for (let i = 0; i < 9; i += 1) crowd.push(await room.join(`Crowd ${i}`, HIDDEN));
    for (const call of crowd) say(call, { isUp: true, name: '"'.repeat(99) });
    await pass(3_000);
    await vi.waitFor(() => expect(ana.lines()).toHaveLength(8));
    await ana.lowerAll();
    await expectQueue([ana, ben], []);
  });

  it('has a name that is cut by what it takes in JSON', () => {
    expect(shortName('Ben')).toBe('Ben');
    for (const name of ['"'.repeat(99), '\u0000'.repeat(99), '👩‍🚀'.repeat(99), '\ud800'.repeat(9)]) {
      expect(JSON.stringify(shortName(name)).length).toBeLessThanOrEqual(26);
    }
  });
});
