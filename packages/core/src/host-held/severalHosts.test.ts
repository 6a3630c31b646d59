import { roomForEachTest } from '@backchannel/local/testing/vitest';
import type { DailyCall } from '@daily-co/daily-js';
import { describe, expect, it } from 'vitest';
import { peopleIn } from '../../test/room/peopleIn';
import { connect, defineSessionValue, sessionValuesService } from '../index';

const stage = defineSessionValue<string[]>('hosts-stage', { initial: [], writableBy: 'host' });
const scene = defineSessionValue('hosts-scene', { initial: 'lobby', writableBy: 'host' });

const room = roomForEachTest();

function open(call: DailyCall) {
  const connection = connect(call);
  const values = connection.use(sessionValuesService);
  const value = values.open(stage);
  const seen: string[] = [];
  const read = () => connection.state.get(value.stateAtom);
  connection.state.subscribe(value.stateAtom, () => seen.push(read().value.join()));
  return {
    call,
    seen,
    set: value.set,
    setScene: values.open(scene).set,
    scene: () => connection.state.get(values.open(scene).stateAtom).value,
    state: read,
    value: () => read().value,
    ownSlot: () => JSON.stringify(call.participants().local.userData),
  };
}

const { host, guest } = peopleIn(room, open);
const idOf = (call: DailyCall) => call.participants().local.session_id;

describe('several hosts', () => {
  it('who write at once, three of them, agree, and each learns whether it counts', async () => {
    const hosts = [await host('Ana'), await host('Bea'), await host('Cem')];
    const ben = await guest('Ben');
    await room.settle();
    for (let round = 0; round < 3; round += 1) {
      await Promise.all(hosts.map(({ set }, i) => set([`${round}-${i}`])));
      await room.settle();
      const counts = ben.value();
      for (const one of hosts) expect(one.value()).toEqual(counts);
      const statuses = hosts.map((one, i) => [counts[0] === `${round}-${i}`, one.state().status]);
      expect(statuses.filter(([isMine]) => isMine)).toEqual([[true, 'confirmed']]);
      expect(statuses.filter(([isMine]) => !isMine)).toEqual([
        [false, 'overruled'],
        [false, 'overruled'],
      ]);
    }
  });

  it('who write different values at once lose none', async () => {
    const [ana, bea] = [await host('Ana'), await host('Bea')];
    await room.settle();
    await Promise.all([ana.set(['s1']), bea.setScene('talk')]);
    await room.settle();
    await ana.call.leave();
    await room.settle();
    expect([bea.value(), bea.scene()]).toEqual([['s1'], 'talk']);
  });

  it('may leave in the second in which they write: all who are left agree', async () => {
    const ana = await host('Ana');
    const bea = await host('Bea');
    const ben = await guest('Ben');
    await bea.set(['before']);
    await room.settle();
    const writing = ana.set(['last words']).catch(() => undefined);
    await ana.call.leave();
    await writing;
    await room.settle();
    const late = await guest('Late');
    await room.settle();
    expect(ben.value()).toEqual(bea.value());
    expect(late.value()).toEqual(bea.value());
    await bea.set(['after']);
    await room.settle();
    expect([ben.value(), late.value()]).toEqual([['after'], ['after']]);
  });

  it('carry what others decided, so that it outlives any of them', async () => {
    const ana = await host('Ana');
    await ana.set(['s1']);
    await room.settle();
    const bea = await host('Bea');
    await room.settle();
    expect(bea.ownSlot()).toContain('s1');
    sessionStorage.clear();
    await ana.call.leave();
    await room.settle();
    const late = await guest('Late');
    await room.settle();
    expect(late.state()).toMatchObject({ value: ['s1'], status: 'idle' });
  });
});

describe('the only host', () => {
  it('reloads, and nobody sees anything else in between', async () => {
    const ana = await host('Ana');
    const ben = await guest('Ben');
    await ana.set(['s1']);
    await room.settle();
    ben.seen.length = 0;
    await ana.call.leave();
    const call = room.createCall();
    const again = open(call);
    await call.join(await room.joinOptions('Ana', { owner: true }));
    await room.settle();
    expect([again.value(), ben.value()]).toEqual([['s1'], ['s1']]);
    expect(new Set(ben.seen)).not.toContain('');
    await again.set(['s2']);
    await room.settle();
    expect(ben.value()).toEqual(['s2']);
  });

  it('who comes without a copy begins with initial, for all, unless it adopts what lies in the room', async () => {
    const ana = await host('Ana');
    const ben = await guest('Ben');
    await ana.set(['s1']);
    await room.settle();
    await ana.call.leave();
    await room.settle();
    expect(ben.value()).toEqual(['s1']);
    sessionStorage.clear();
    const bea = await host('Bea');
    await room.settle();
    expect([bea.value(), ben.value()]).toEqual([[], []]);

    const connection = connect(bea.call);
    const { adopt } = connection.use(sessionValuesService).open(stage);
    await expect(adopt()).resolves.toEqual({ status: 'confirmed' });
    await room.settle();
    expect([bea.value(), ben.value()]).toEqual([['s1'], ['s1']]);
    await bea.set(['s2']);
    await room.settle();
    expect(ben.value()).toEqual(['s2']);
  });

  it('is made host later, and goes on from what it saw; no longer host, it holds nothing', async () => {
    const ana = await host('Ana');
    const ben = await guest('Ben');
    const eve = await guest('Eve');
    await ana.set(['s1']);
    await room.settle();
    ana.call.updateParticipant(idOf(ben.call), {
      updatePermissions: { canAdmin: ['participants'] },
    });
    await room.settle();
    expect(ben.state().canWrite).toBe(true);
    await ben.set(['s2']);
    await room.settle();
    ana.call.updateParticipant(idOf(ben.call), { updatePermissions: { canAdmin: false } });
    await room.settle();
    expect(ben.state().canWrite).toBe(false);
    await expect(ben.set(['s3'])).rejects.toMatchObject({ code: 'not-host' });
    expect(ben.ownSlot()).not.toContain('s2');
    expect([ana.value(), eve.value()]).toEqual([['s2'], ['s2']]);
    await ana.set(['s4']);
    await room.settle();
    expect([ben.value(), eve.value()]).toEqual([['s4'], ['s4']]);
  });
});
