import type { DailyCall } from '@daily-co/daily-js';
import { describe, expect, it } from 'vitest';
import { peopleIn } from '../../test/room/peopleIn';
import { timedRoom } from '../../test/room/timedRoom';
import { connect, handsService } from '../index';

const { room, pass } = timedRoom();

function open(call: DailyCall) {
  const connection = connect(call);
  const hands = connection.use(handsService);
  return {
    call,
    id: call.participants().local.session_id,
    hands,
    room: () => call.meetingSessionState().data as Record<string, unknown>,
  };
}

const { host, guest } = peopleIn(room, open);

describe('the hosts’ list, with time', () => {
  it('what was lowered is forgotten once its owners took it down', async () => {
    const [ana, ben, cyd] = [await host('Ana'), await guest('Ben'), await guest('Cyd')];
    await ben.hands.raise();
    await cyd.hands.raise();
    await room.settle();
    await ana.hands.lower(ben.id);
    await ana.hands.lowerAll();
    await room.settle();
    expect(ana.room()).not.toMatchObject({ hands: { lowered: {}, floor: 0 } });
    await pass(3_500);
    await pass(1_000);
    expect(ana.room()).toMatchObject({ hands: { order: '', lowered: {}, floor: 0 } });
    await ben.hands.raise();
    await pass(11_000);
    expect(ana.room()).toMatchObject({ hands: { order: ben.id.slice(0, 8), lowered: {} } });
  });

  it('the seat of who does not come back is given up', async () => {
    const ana = await host('Ana');
    const ben = open(await room.join('Ben', { userId: 'user-ben' }));
    await ben.hands.raise();
    await pass(300);
    await ben.call.leave();
    await pass(1_000);
    expect(ana.room()).toMatchObject({ hands: { order: ben.id.slice(0, 8) } });
    await pass(30_000);
    await pass(1_000);
    expect(ana.room()).toMatchObject({ hands: { order: '' } });
  });
});
