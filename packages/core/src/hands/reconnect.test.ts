import { roomForEachTest } from '@backchannel/local/testing/vitest';
import type { DailyCall } from '@daily-co/daily-js';
import { describe, expect, it, vi } from 'vitest';
import { eventuallyIn } from '../../test/room/eventuallyIn';
import { peopleIn } from '../../test/room/peopleIn';
import { connect, handsService } from '../index';

const room = roomForEachTest({ faults: { seed: 7, latency: 30, jitter: 25 } });

function open(call: DailyCall) {
  const connection = connect(call);
  const hands = connection.use(handsService);
  return {
    ...hands,
    call,
    id: () => call.participants().local.session_id,
    queue: () => connection.state.get(hands.queueAtom),
    names: () => connection.state.get(hands.queueAtom).map(({ userName }) => userName),
  };
}
type Open = ReturnType<typeof open>;

const { host, guest } = peopleIn(room, open);
const eventually = eventuallyIn(room);
const expectQueue = (everybody: Open[], names: string[]) =>
  eventually(() => {
    for (const one of everybody) expect(one.names()).toEqual(names);
  });

async function waiting(...names: string[]) {
  const all: Open[] = [];
  for (const name of names) {
    const one = await guest(name);
    await one.raise();
    await room.settle();
    all.push(one);
  }
  return all;
}

/** The network of these clients is gone for good: daily-js gives up with an error. */
async function cut(...clients: Open[]) {
  const errors = clients.map(
    ({ call }) => new Promise((resolve) => void call.once('error', resolve)),
  );
  for (const { id } of clients) room.daily.faults.disconnect(id());
  await Promise.all(errors);
}

/** Their app joins again with the same call, or a reloaded page with a new one. */
async function comeBack(client: Open, name: string) {
  await client.call.join(await room.joinOptions(name));
  return client;
}

describe('the place of somebody without a token', () => {
  it('outlasts a lost connection and a reload, whoever comes back first, and a change of the host', async () => {
    const [ana, dan] = [await host('Ana'), await host('Dan')];
    const [ben, cyd, eve] = await waiting('Ben', 'Cyd', 'Eve', 'Fay');
    if (!ben || !cyd || !eve) throw new Error('nobody');
    await expectQueue([ana, dan, ben], ['Ben', 'Cyd', 'Eve', 'Fay']);
    const oldId = ben.id();
    await cut(cyd, ben);
    await expectQueue([ana, dan, eve], ['Eve', 'Fay']);
    await ana.call.leave();
    const reloaded = await guest('Cyd');
    await expectQueue([dan, eve, reloaded], ['Cyd', 'Eve', 'Fay']);
    await comeBack(ben, 'Ben');
    expect(ben.id()).not.toBe(oldId);
    await expectQueue([dan, ben, eve, reloaded, await guest('Late')], ['Ben', 'Cyd', 'Eve', 'Fay']);
  });

  it.each(['the host', 'the owner'])(
    'outlasts that the only host reloads with them, also where %s comes back first',
    async (first) => {
      const ana = await host('Ana');
      const [ben, cyd, eve, fay] = await waiting('Ben', 'Cyd', 'Eve', 'Fay');
      if (!ben || !cyd || !eve || !fay) throw new Error('nobody');
      const token = { userId: 'user-gus' };
      const gus = open(await room.join('Gus', token));
      await gus.raise();
      await expectQueue([ana], ['Ben', 'Cyd', 'Eve', 'Fay', 'Gus']);
      await ana.move(fay.id(), 1);
      await ana.move(gus.id(), 2);
      await expectQueue([ana, eve], ['Fay', 'Gus', 'Ben', 'Cyd', 'Eve']);
      await cut(ben);
      await expectQueue([ana], ['Fay', 'Gus', 'Cyd', 'Eve']);
      await ana.call.leave();
      await cut(cyd, gus);
      const again = open(room.createCall());
      const join = async () => again.call.join(await room.joinOptions('Ana', { owner: true }));
      if (first === 'the host') {
        await join();
        await expectQueue([again], ['Fay', 'Eve']);
      }
      await comeBack(cyd, 'Cyd');
      const reloaded = await guest('Ben');
      await gus.call.join(await room.joinOptions('Gus', token));
      if (first !== 'the host') await join();
      await expectQueue([again, cyd, eve, reloaded, gus], ['Fay', 'Gus', 'Ben', 'Cyd', 'Eve']);
    },
  );

  it('is kept where the queue was closed meanwhile', async () => {
    const ana = await host('Ana');
    const [ben] = await waiting('Ben', 'Cyd');
    if (!ben) throw new Error('nobody');
    await expectQueue([ana], ['Ben', 'Cyd']);
    await ana.setOpen(false);
    await cut(ben);
    await expectQueue([ana], ['Cyd']);
    await comeBack(ben, 'Ben');
    await expectQueue([ana, ben], ['Ben', 'Cyd']);
  });

  it('is nobody else’s: not by the name, not by another word, not in the same tab while its owner is there', async () => {
    const ana = await host('Ana');
    const heard: unknown[] = [];
    const spy = await room.join('Spy');
    spy.on('app-message', ({ data }) => heard.push(data));
    const [ben] = await waiting('Ben', 'Cyd');
    if (!ben) throw new Error('nobody');
    await expectQueue([ana], ['Ben', 'Cyd']);
    const namesake = await guest('Ben');
    await expectQueue([ana, namesake], ['Ben', 'Cyd']);
    expect(namesake.call.participants().local.userData).not.toMatchObject({ handRaised: 1 });
    await ben.call.leave();
    await expectQueue([ana], ['Cyd']);
    spy.sendAppMessage({ type: 'hand-ticket', ticket: 'user-ben-user-ben-user' });
    await spy.setUserData({ handRaised: 1 });
    await comeBack(ben, 'Ben');
    await ben.raise();
    await expectQueue([ana, ben, namesake], ['Cyd', 'Spy', 'Ben']);
    expect(heard).not.toContainEqual(expect.objectContaining({ type: 'hand-ticket' }));
  });
});

describe('a token’s user_id', () => {
  it('gets the hand back up at its place, without a word of the app', async () => {
    const ana = await host('Ana');
    const ben = open(await room.join('Ben', { userId: 'user-ben' }));
    await ben.raise();
    await room.settle();
    await waiting('Cyd');
    await expectQueue([ana], ['Ben', 'Cyd']);
    await cut(ben);
    const reloaded = open(await room.join('Ben', { userId: 'user-ben' }));
    await expectQueue([ana, reloaded], ['Ben', 'Cyd']);
    await vi.waitFor(() =>
      expect(reloaded.call.participants().local.userData).toMatchObject({
        handRaised: expect.any(Number) as number,
      }),
    );
  });
});

describe('a host who reloads', () => {
  it('takes no place from anybody whom Daily is still to announce', async () => {
    const ana = await host('Ana');
    const ben = await guest('Ben');
    for (const [index, name] of ['Cyd', 'Eve'].entries()) {
      const call = await room.join(name);
      await call.setUserData({ handRaised: index + 1 });
      await expectQueue([ana], ['Cyd', 'Eve'].slice(0, index + 1));
    }
    await ana.move(ana.queue()[1]?.sessionId ?? '', 1);
    await expectQueue([ana, ben], ['Eve', 'Cyd']);
    await ana.call.leave();
    await expectQueue([ben], ['Cyd', 'Eve']);
    const again = open(room.createCall());
    await again.call.join(await room.joinOptions('Ana', { owner: true }));
    await expectQueue([again, ben], ['Eve', 'Cyd']);
    /* What this host makes of it once it looks again. */
    await ben.raise();
    await expectQueue([again, ben], ['Eve', 'Cyd', 'Ben']);
  });
});

describe('ten hands at once', () => {
  it('stand in one order on every screen however late they are, first come first in line', async () => {
    const ana = await host('Ana');
    const ten = await Promise.all([...'ABCDEFGHIJ'].map((name) => guest(name)));
    const seen: string[] = [];
    ana.call.on('participant-updated', ({ participant: { user_name: name, userData } }) => {
      const isUp = Boolean((userData as { handRaised?: unknown } | undefined)?.handRaised);
      if (isUp && !seen.includes(name)) seen.push(name);
    });
    await Promise.all(ten.map(({ raise }) => raise()));
    await eventually(() => expect(seen).toHaveLength(10));
    await expectQueue([ana, ...ten, await guest('Late')], seen);
  });
});
