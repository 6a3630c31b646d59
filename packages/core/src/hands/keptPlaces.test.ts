import type { DailyCall } from '@daily-co/daily-js';
import { describe, expect, it } from 'vitest';
import { eventuallyIn } from '../../test/room/eventuallyIn';
import { peopleIn } from '../../test/room/peopleIn';
import { timedRoom } from '../../test/room/timedRoom';
import { connect, handsService, stageService } from '../index';

const { room, pass } = timedRoom();

function open(call: DailyCall) {
  const connection = connect(call);
  const hands = connection.use(handsService);
  return {
    ...hands,
    call,
    id: call.participants().local.session_id,
    stage: connection.use(stageService),
    names: () => connection.state.get(hands.queueAtom).map(({ userName }) => userName),
    slot: () => (call.participants().local.userData as Record<string, unknown>)['handRaised'],
  };
}
type Open = ReturnType<typeof open>;

const { host, guest } = peopleIn(room, open);
const eventually = eventuallyIn(room);
const expectQueue = (everybody: Open[], names: string[]) =>
  eventually(() => {
    for (const one of everybody) expect(one.names()).toEqual(names);
  });
/** Ana is the host, Ben and Cyd wait in this order. */
async function twoWaiting() {
  const [ana, ben, cyd] = [await host('Ana'), await guest('Ben'), await guest('Cyd')];
  await ben.raise();
  await pass(300);
  await cyd.raise();
  await pass(300);
  await expectQueue([ana, ben, cyd], ['Ben', 'Cyd']);
  return { ana, ben, cyd };
}

describe('the place of a lowered hand', () => {
  it('is given up after 25 s', async () => {
    const { ana, ben, cyd } = await twoWaiting();
    await ana.lower(ben.id);
    await pass(26_000);
    await pass(5_000);
    expect(ana.call.meetingSessionState().data).toMatchObject({ hands: { lowered: {} } });
    await ben.raise();
    await expectQueue([ana, ben, cyd], ['Cyd', 'Ben']);
  });

  it('is kept by another host when the one who lowered leaves', async () => {
    const { ana, ben, cyd } = await twoWaiting();
    const dan = await host('Dan');
    await ana.lower(ben.id);
    await pass(1_000);
    await ana.call.leave();
    await pass(1_000);
    await ben.raise();
    await expectQueue([dan, ben, cyd], ['Ben', 'Cyd']);
  });

  it('is not kept for who takes the hand down, nor when all are lowered', async () => {
    const { ana, ben, cyd } = await twoWaiting();
    await ben.lowerOwn();
    await pass(300);
    await ben.raise();
    await expectQueue([ana, ben, cyd], ['Cyd', 'Ben']);
    await ana.lowerAll();
    await pass(300);
    await ben.raise();
    await pass(300);
    await cyd.raise();
    await expectQueue([ana, ben, cyd], ['Ben', 'Cyd']);
  });
});

describe('back to the place', () => {
  it('a host puts a lowered hand back, although the queue is closed', async () => {
    const { ana, ben, cyd } = await twoWaiting();
    await ana.setOpen(false);
    await ana.lower(ben.id);
    await expectQueue([ana, ben, cyd], ['Cyd']);
    await pass(1_000);
    expect(ben.slot()).toBe(false);
    await ana.putBack(ben.id);
    await pass(300);
    await expectQueue([ana, ben, cyd, await guest('Late')], ['Ben', 'Cyd']);
    await pass(5_000);
    await expectQueue([ana, ben, cyd], ['Ben', 'Cyd']);
  });

  it('who was on stage is put back at their place, however long they were there', async () => {
    const { ana, ben, cyd } = await twoWaiting();
    await ana.stage.bring(ben.id, 4);
    await expectQueue([ana, ben, cyd], ['Cyd']);
    await pass(60_000);
    await ana.stage.remove(ben.id);
    await ana.putBack(ben.id);
    await pass(300);
    await expectQueue([ana, ben, cyd], ['Ben', 'Cyd']);
  });

  it('who raises again after the stage stands at the end', async () => {
    const { ana, ben, cyd } = await twoWaiting();
    await ana.stage.bring(ben.id, 4);
    await pass(1_000);
    await ana.stage.remove(ben.id);
    await pass(1_000);
    await ben.raise();
    await pass(1_000);
    await expectQueue([ana, ben, cyd], ['Cyd', 'Ben']);
  });

  it('is no command of anybody but hosts', async () => {
    const { ana, ben, cyd } = await twoWaiting();
    await ana.lower(ben.id);
    await pass(1_000);
    await expect(cyd.putBack(ben.id)).rejects.toMatchObject({ code: 'not-host' });
    cyd.call.sendAppMessage({ type: 'back-in-line' }, ben.id);
    await pass(1_000);
    await expectQueue([ana, ben, cyd], ['Cyd']);
    expect(ben.slot()).toBe(false);
  });
});
