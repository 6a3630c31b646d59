import { roomForEachTest } from '@backchannel/local/testing/vitest';
import type { DailyCall } from '@daily-co/daily-js';
import { expect, it, vi } from 'vitest';
import { connect, handsService } from '../index';

const room = roomForEachTest();

function open(call: DailyCall) {
  const connection = connect(call);
  const hands = connection.use(handsService);
  return {
    ...hands,
    call,
    own: () => connection.state.get(hands.ownAtom),
    queue: () =>
      connection.state
        .get(hands.queueAtom)
        .map(({ userName, isLocal }) => `${userName}${isLocal ? ' (you)' : ''}`),
  };
}

it('one user’s phone shows, and lowers, the hand that was raised on the laptop; nobody else’s can', async () => {
  const ana = open(await room.join('Ana', { owner: true }));
  const laptop = open(await room.join('Ben', { userId: 'ben' }));
  const phone = open(await room.join('Ben', { userId: 'ben' }));
  const eve = open(await room.join('Eve'));
  await laptop.raise();
  const expectUp = () =>
    vi.waitFor(async () => {
      await room.settle();
      for (const one of [laptop, phone]) expect(one.own()).toMatchObject({ position: 1 });
      expect([ana, laptop, phone].map(({ queue }) => queue())).toEqual([
        ['Ben'],
        ['Ben (you)'],
        ['Ben (you)'],
      ]);
    });
  await expectUp();
  eve.call.sendAppMessage({ type: 'hand-down' });
  await room.settle();
  await expectUp();
  await phone.toggle();
  await vi.waitFor(async () => {
    await room.settle();
    expect(laptop.call.participants().local.userData).toMatchObject({ handRaised: false });
    for (const one of [ana, laptop, phone]) expect(one.queue()).toEqual([]);
    for (const one of [laptop, phone]) expect(one.own().isRaised).toBe(false);
  });
});
