import { expect, it } from 'vitest';
import { observe } from '../../test/room/observe';
import { peopleIn } from '../../test/room/peopleIn';
import { timedRoom } from '../../test/room/timedRoom';
import { defineSessionValue, sessionValuesService } from '../index';

const stage = defineSessionValue('over-stage', { initial: '', writableBy: 'host' });

const { room, pass } = timedRoom('Date');

const { host, guest } = peopleIn(room, (call) => {
  const { connection, events } = observe(call);
  const { stateAtom, set } = connection.use(sessionValuesService).open(stage);
  const seen: string[] = [];
  const look = () => connection.state.get(stateAtom).value;
  connection.state.subscribe(stateAtom, () => seen.push(look()));
  return { call, set, look, seen, codes: () => events.map(({ code }) => code) };
});

it('what a host decided stays where the app on its page overwrites userData every second', async () => {
  const [ana, ben] = [await host('Ana'), await guest('Ben')];
  await ana.set('first');
  for (let second = 0; second < 15; second += 1) {
    await ana.call.setUserData({ second });
    await pass(1_000);
  }
  expect(ana.call.participants().local.userData).toEqual({ second: 14 });
  expect(ana.codes()).toContain('foreign-writer');
  expect([ana.look(), ben.look(), ben.seen]).toEqual(['first', 'first', ['first']]);
  await ana.set('second');
  await pass(1_000);
  expect([ana.look(), ben.look(), ben.seen]).toEqual(['second', 'second', ['first', 'second']]);
});
