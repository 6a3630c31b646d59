import type { DailyCall } from '@daily-co/daily-js';
import { describe, expect, it } from 'vitest';
import { peopleIn } from '../../test/room/peopleIn';
import { timedRoom } from '../../test/room/timedRoom';
import { connect, stageService } from '../index';

const { room, pass } = timedRoom();

function open(call: DailyCall) {
  const connection = connect(call);
  const { state } = connection;
  const stage = connection.use(stageService);
  return {
    call,
    id: call.participants().local.session_id,
    stage,
    names: () => state.get(stage.onStageAtom).map(({ userName }) => userName),
    room: () => call.meetingSessionState().data as Record<string, unknown>,
  };
}

const { host, guest } = peopleIn(room, open);

describe('the stage, with time', () => {
  it('those who are away leave the stage after 30 s, for everybody', async () => {
    const [ana, ben, cyd] = [await host('Ana'), await guest('Ben'), await guest('Cyd')];
    await ana.stage.bring(ben.id, 4);
    await ben.call.leave();
    await pass(25_000);
    expect(cyd.names()).toEqual(['Ben']);
    await pass(6_000);
    await pass(3_000);
    expect([ana.names(), cyd.names()]).toEqual([[], []]);
    expect(ana.room()).toMatchObject({ stage: [] });
  });

  it('those who are away leave the stage without a host, too', async () => {
    const [ana, ben, cyd] = [await host('Ana'), await guest('Ben'), await guest('Cyd')];
    await ana.stage.bring(ben.id, 4);
    await ana.call.leave();
    await ben.call.leave();
    await pass(31_000);
    expect(cyd.names()).toEqual([]);
  });

  it('another host obeys where the acting one shows no stage', async () => {
    await room.join('Ana', { owner: true });
    const [dan, ben] = [await host('Dan'), await guest('Ben')];
    await dan.stage.bring(ben.id, 4);
    await room.settle();
    await ben.stage.leave();
    await pass(2_100);
    expect(ben.names()).toEqual([]);
  });
});
