import type { DailyCall } from '@daily-co/daily-js';
import { describe, expect, it, vi } from 'vitest';
import { eventuallyIn } from '../../test/room/eventuallyIn';
import { peopleIn } from '../../test/room/peopleIn';
import { timedRoom } from '../../test/room/timedRoom';
import { callNext, connect, handsService, stageService } from '../index';

const { room } = timedRoom();

function open(call: DailyCall) {
  const connection = connect(call);
  const hands = connection.use(handsService);
  const stage = connection.use(stageService);
  const queue = () => connection.state.get(hands.queueAtom);
  return {
    ...hands,
    call,
    connection,
    id: () => call.participants().local.session_id,
    own: () => connection.state.get(hands.ownAtom),
    queue,
    shown: () =>
      queue().map((one) => `${one.position} ${one.userName}${one.isAway ? ' away' : ''}`),
    onStage: () => connection.state.get(stage.onStageAtom).map(({ userName }) => userName),
  };
}
type Open = ReturnType<typeof open>;

const { host, guest } = peopleIn(room, open);
const user = (name: string, userId: string) => guest(name, { userId });
const eventually = eventuallyIn(room);
const expectQueue = (everybody: Open[], lines: string[]) =>
  eventually(() => {
    for (const one of everybody) expect(one.shown()).toEqual(lines);
  });

/** Ana is the host; Ben, whose token has a user_id, and Cyd wait in this order. */
async function twoWaiting() {
  const [ana, ben, cyd] = [await host('Ana'), await user('Ben', 'user-ben'), await guest('Cyd')];
  await ben.raise();
  await expectQueue([ana], ['1 Ben']);
  await vi.advanceTimersByTimeAsync(300);
  await cyd.raise();
  await expectQueue([ana, ben, cyd], ['1 Ben', '2 Cyd']);
  await vi.advanceTimersByTimeAsync(300);
  await room.settle();
  return { ana, ben, cyd };
}

describe('a hand whose owner is gone', () => {
  it('stays in its place as away, and is the owner’s again who comes back', async () => {
    const { ana, ben, cyd } = await twoWaiting();
    await ben.call.leave();
    await expectQueue([ana, cyd], ['1 Ben away', '2 Cyd']);
    const again = await user('Ben', 'user-ben');
    await again.raise();
    await expectQueue([ana, cyd, again], ['1 Ben', '2 Cyd']);
    await vi.advanceTimersByTimeAsync(1_000);
    await expectQueue([ana, cyd, again], ['1 Ben', '2 Cyd']);
    expect(ana.queue()[0]?.sessionId).toBe(again.id());
  });

  it('is away for 30 s', async () => {
    const { ana, ben, cyd } = await twoWaiting();
    await ben.call.leave();
    await room.settle();
    await vi.advanceTimersByTimeAsync(25_000);
    await expectQueue([ana, cyd], ['1 Ben away', '2 Cyd']);
    await vi.advanceTimersByTimeAsync(6_000);
    await expectQueue([ana, cyd], ['1 Cyd']);
  });

  it('counts on the screens of those who came since, who cannot name it', async () => {
    const { ana, ben, cyd } = await twoWaiting();
    await ben.call.leave();
    await expectQueue([ana, cyd], ['1 Ben away', '2 Cyd']);
    await expectQueue([await guest('Late')], ['2 Cyd']);
  });

  it('goes at once where nothing vouches for who comes back', async () => {
    const { ana, ben, cyd } = await twoWaiting();
    await cyd.call.leave();
    await expectQueue([ana, ben], ['1 Ben']);
  });

  it('is not called, and a host can lower it', async () => {
    const { ana, ben, cyd } = await twoWaiting();
    const gone = ben.id();
    await ben.call.leave();
    await expectQueue([ana, cyd], ['1 Ben away', '2 Cyd']);
    await callNext(ana.connection, 4);
    await expectQueue([ana, cyd], ['1 Ben away']);
    expect(ana.onStage()).toEqual(['Cyd']);
    await ana.lower(gone);
    await expectQueue([ana, cyd], []);
    const again = await user('Ben', 'user-ben');
    await expectQueue([ana, cyd, again], []);
  });
});

describe('two devices', () => {
  it('of one user_id are one place, the first; lowering lowers both', async () => {
    const { ana, ben, cyd } = await twoWaiting();
    const phone = await user('Ben', 'user-ben');
    await phone.raise();
    await vi.advanceTimersByTimeAsync(300);
    await expectQueue([ana, ben, cyd, phone], ['1 Ben', '2 Cyd']);
    expect([ben.own().position, phone.own().position]).toEqual([1, 1]);
    await ana.move(ana.queue()[0]?.sessionId ?? '', 2);
    await vi.advanceTimersByTimeAsync(300);
    await expectQueue([ana, ben, cyd, phone], ['1 Cyd', '2 Ben']);
    await ana.lower(ana.queue()[1]?.sessionId ?? '');
    await expectQueue([ana, ben, cyd, phone], ['1 Cyd']);
    expect([ben.own().isRaised, phone.own().isRaised]).toEqual([false, false]);
  });

  it('with the same name and no token are two', async () => {
    const { ana, cyd } = await twoWaiting();
    const other = await guest('Cyd');
    await other.raise();
    await expectQueue([ana, cyd, other], ['1 Ben', '2 Cyd', '3 Cyd']);
  });
});
