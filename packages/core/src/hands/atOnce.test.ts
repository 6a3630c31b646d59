import type { DailyCall } from '@daily-co/daily-js';
import { expect, it } from 'vitest';
import { eventuallyIn } from '../../test/room/eventuallyIn';
import { peopleIn } from '../../test/room/peopleIn';
import { timedRoom } from '../../test/room/timedRoom';
import { connect, handsService, stageService } from '../index';

const { room, pass } = timedRoom('Date');
/* After which nobody insists on anything any more. */
const LATER = 6_000;

function open(call: DailyCall) {
  const connection = connect(call);
  const hands = connection.use(handsService);
  const stage = connection.use(stageService);
  return {
    hands,
    stage,
    id: call.participants().local.session_id,
    onStage: () => connection.state.get(stage.onStageAtom).length,
    names: () => connection.state.get(hands.queueAtom).map(({ userName }) => userName),
  };
}

const { host, guest } = peopleIn(room, open);
const eventually = eventuallyIn(room);

/* Their versions are the same, so one of each two is overruled; whose it is goes by the session_id. */
it('two hosts who move and put back at the same moment lose neither, whoever of them counts', async () => {
  const [ana, dan] = [await host('Ana'), await host('Dan')];
  const [ben, cyd, eve] = [await guest('Ben'), await guest('Cyd'), await guest('Eve')];
  const expectQueue = (...names: string[]) =>
    eventually(() => {
      for (const one of [ana, dan, ben, eve]) expect(one.names()).toEqual(names);
    });
  await ben.hands.raise();
  await expectQueue('Ben');
  await cyd.hands.raise();
  await expectQueue('Ben', 'Cyd');
  await eve.hands.raise();
  await expectQueue('Ben', 'Cyd', 'Eve');

  await Promise.all([ana.hands.move(eve.id, 1), dan.hands.move(ben.id, 3)]);
  await expectQueue('Eve', 'Cyd', 'Ben');
  await pass(LATER);
  await Promise.all([dan.hands.move(eve.id, 3), ana.hands.move(ben.id, 1)]);
  await expectQueue('Ben', 'Cyd', 'Eve');

  for (const [one, other] of [
    [ana, dan],
    [dan, ana],
  ] as const) {
    await ana.stage.bring(cyd.id, 4);
    await eventually(() => expect([cyd.onStage(), dan.onStage()]).toEqual([1, 1]));
    await expectQueue('Ben', 'Eve');
    await pass(LATER);
    await ana.stage.remove(cyd.id);
    await eventually(() => expect([cyd.onStage(), dan.onStage()]).toEqual([0, 0]));
    await Promise.all([one.hands.putBack(cyd.id), other.hands.move(eve.id, 1)]);
    await expectQueue('Eve', 'Ben', 'Cyd');
    await pass(LATER);
    await ana.hands.move(eve.id, 3);
    await expectQueue('Ben', 'Cyd', 'Eve');
  }
});
