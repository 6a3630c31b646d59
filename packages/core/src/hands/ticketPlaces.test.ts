import { roomForEachTest } from '@backchannel/local/testing/vitest';
import type { DailyCall } from '@daily-co/daily-js';
import { describe, expect, it } from 'vitest';
import { eventuallyIn } from '../../test/room/eventuallyIn';
import { connect, handsService } from '../index';

const room = roomForEachTest();
const eventually = eventuallyIn(room);

/** A host; looks until its queue is this one, and its list says the same. */
async function openHost() {
  const call = await room.join('Ana', { owner: true });
  const connection = connect(call);
  const { queueAtom } = connection.use(handsService);
  return (names: string[]) =>
    eventually(() => {
      const queue = connection.state.get(queueAtom);
      expect(queue.map(({ userName }) => userName)).toEqual(names);
      const order = queue.map(({ sessionId }) => sessionId.slice(0, 8)).join('');
      expect(call.meetingSessionState().data).toMatchObject({ hands: { order } });
    });
}

/* Clients of the wire alone: the test says in which order a host hears of tickets and of hands. */
async function comeWithTicket(name: string) {
  const call = await room.join(name);
  call.sendAppMessage({ type: 'hand-ticket', ticket: `the-ticket-of-${name}` });
  await room.settle();
  return call;
}

async function putUp(call: DailyCall, rank = 1) {
  await call.setUserData({ handRaised: rank });
  await room.settle();
}

async function leave(...calls: DailyCall[]) {
  for (const call of calls) {
    await call.leave();
    await room.settle();
  }
}

describe('neighbours who come back', () => {
  it.each(['Ben', 'Cyd'])(
    'stand as before, whoever’s hand is up first: %s tells the ticket first',
    async (first) => {
      const expectQueue = await openHost();
      const [ben, cyd] = [await comeWithTicket('Ben'), await comeWithTicket('Cyd')];
      for (const [index, call] of [ben, cyd, await room.join('Eve')].entries())
        await putUp(call, index + 1);
      await expectQueue(['Ben', 'Cyd', 'Eve']);
      await leave(cyd, ben);
      await expectQueue(['Eve']);
      const one = await comeWithTicket(first);
      const other = await comeWithTicket(first === 'Ben' ? 'Cyd' : 'Ben');
      const [benAgain, cydAgain] = first === 'Ben' ? [one, other] : [other, one];
      await putUp(cydAgain);
      await expectQueue(['Cyd', 'Eve']);
      await putUp(benAgain);
      await expectQueue(['Ben', 'Cyd', 'Eve']);
    },
  );

  it('stand as before, also where a token names the one behind', async () => {
    const expectQueue = await openHost();
    const token = { userId: 'user-gus' };
    const [ben, gus] = [await comeWithTicket('Ben'), await room.join('Gus', token)];
    for (const [index, call] of [ben, gus, await room.join('Eve')].entries())
      await putUp(call, index + 1);
    await expectQueue(['Ben', 'Gus', 'Eve']);
    await leave(gus, ben);
    await expectQueue(['Gus', 'Eve']);
    await putUp(await room.join('Gus', token));
    await expectQueue(['Gus', 'Eve']);
    await putUp(await comeWithTicket('Ben'));
    await expectQueue(['Ben', 'Gus', 'Eve']);
  });

  it('stand as before, also where one goes while the other’s hand is still to go up', async () => {
    const expectQueue = await openHost();
    const [ben, cyd] = [await comeWithTicket('Ben'), await comeWithTicket('Cyd')];
    for (const [index, call] of [ben, cyd, await room.join('Eve')].entries())
      await putUp(call, index + 1);
    await expectQueue(['Ben', 'Cyd', 'Eve']);
    await leave(cyd);
    await expectQueue(['Ben', 'Eve']);
    const cydAgain = await comeWithTicket('Cyd');
    await leave(ben);
    await expectQueue(['Eve']);
    await putUp(cydAgain);
    await expectQueue(['Cyd', 'Eve']);
    await putUp(await comeWithTicket('Ben'));
    await expectQueue(['Ben', 'Cyd', 'Eve']);
  });

  it('stand as before, also who goes once more before the hand is up', async () => {
    const expectQueue = await openHost();
    const ben = await comeWithTicket('Ben');
    for (const [index, call] of [ben, await room.join('Eve')].entries())
      await putUp(call, index + 1);
    await expectQueue(['Ben', 'Eve']);
    await leave(ben);
    await expectQueue(['Eve']);
    await leave(await comeWithTicket('Ben'));
    await putUp(await comeWithTicket('Ben'));
    await expectQueue(['Ben', 'Eve']);
  });
});
