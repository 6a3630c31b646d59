import { roomForEachTest } from '@backchannel/local/testing/vitest';
import type { DailyCall } from '@daily-co/daily-js';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { connect, floorCueService, handsService, stageService } from '../index';

/* Daily's own throttles by a clock that is moved: what overtakes what is the same in every run. */
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const room = roomForEachTest({ clock: 'virtual' });

function open(call: DailyCall, hasCues = true) {
  const connection = connect(call);
  const hands = connection.use(handsService);
  if (hasCues) connection.use(floorCueService);
  return {
    hands,
    stage: connection.use(stageService),
    id: call.participants().local.session_id,
    names: () => connection.state.get(hands.queueAtom).map(({ userName }) => userName),
  };
}

it.each([
  ['by the host who acts, when the hand is down on some screens', 'Ana', 300, true],
  ['by another host, when the hand is down on some screens', 'Dan', 300, true],
  ['at once, on a page that has heard nothing of it', 'Dan', 20, false],
] as const)('who is called and put back keeps the place: %s', async (_, by, ms, hasCues) => {
  const ana = open(await room.join('Ana', { owner: true }));
  const dan = open(await room.join('Dan', { owner: true }));
  const [ben, cyd] = [open(await room.join('Ben'), hasCues), open(await room.join('Cyd'))];
  const eve = open(await room.join('Eve'));
  for (const one of [ben, cyd]) {
    void one.hands.raise();
    await room.clock.advance(3_000);
  }
  /* A host looks at the hands five times a second, and has just done so when Ben is called. */
  void eve.hands.raise();
  await room.clock.advance(500);
  const host = by === 'Ana' ? ana : dan;
  expect(host.names()).toEqual(['Ben', 'Cyd', 'Eve']);
  void host.stage.giveFloor(ben.id);
  await room.clock.advance(ms);
  void host.hands.putBack(ben.id);
  await room.clock.advance(10_000);
  const late = open(await room.join('Late'));
  await room.clock.advance(2_000);
  for (const one of [ana, dan, ben, cyd, late]) {
    expect(one.names()).toEqual(['Ben', 'Cyd', 'Eve']);
  }
});

it('a hand comes up again although the message of it overtook that it had been lowered', async () => {
  const ana = await room.join('Ana', { owner: true });
  const call = await room.join('Ben');
  const ben = open(call);
  void ben.hands.raise();
  await room.clock.advance(1_000);
  const seat = ben.id.slice(0, 8);
  const slot = () => (call.participants().local.userData as Record<string, unknown>)['handRaised'];
  async function decide(n: number, loweredTo: number) {
    const hands = { order: seat, lowered: { [seat]: loweredTo }, floor: 0 };
    void ana.setUserData({ _: { own: { hands: [n, 'ana', hands] } } });
    await room.clock.advance(1_000);
  }
  ana.sendAppMessage({ type: 'back-in-line' }, ben.id);
  await room.clock.advance(100);
  await decide(1, 1);
  expect(slot()).toBe(false);
  await decide(2, 0);
  expect(slot()).toBe(1);
  void ben.hands.lowerOwn();
  await room.clock.advance(1_000);
  expect(slot()).toBe(false);
});
