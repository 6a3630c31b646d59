import { createTestRoom, type TestRoom } from '@backchannel/local/testing';
import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { describe, expect, it, vi } from 'vitest';
import { defineParticipantValue, participantValuesService } from '../index';
import { observe } from '../../test/room/observe';

const hand = defineParticipantValue<number | false>('stay-hand', { initial: false });
const nick = defineParticipantValue('stay-nick', { initial: '', life: 'call' });

const room = roomForEachTest();

type Call = ReturnType<TestRoom['createCall']>;

function open(call: Call) {
  const { connection, events } = observe(call);
  const values = connection.use(participantValuesService);
  return {
    call,
    connection,
    events,
    set: values.set,
    values,
    own: () => connection.state.get(values.track(hand).localAtom),
    hands: () => connection.state.get(values.track(hand).entriesAtom).map(({ value }) => value),
    idOf: () => call.participants().local.session_id,
  };
}

const userDataOf = (call: Call) => call.participants().local.userData;

describe('participant values from one stay to the next', () => {
  it.each(['left', 'thrown out of'])(
    'of room A, when it was %s, are not seen in room B by one call object; those of the call are',
    async (how) => {
      const host = await room.join('Host', { owner: true });
      const ana = open(await room.join('Ana'));
      await Promise.all([ana.set(hand, 3), ana.set(nick, 'Annie')]);
      await room.settle();
      if (how === 'left') await ana.call.leave();
      else host.updateParticipant(ana.idOf(), { eject: true });
      await room.settle();

      const other = await createTestRoom();
      const ben = open(await other.join('Ben'));
      const seen: unknown[] = [];
      for (const name of ['participant-joined', 'participant-updated'] as const) {
        ben.call.on(name, ({ participant }) => {
          if (!participant.local) seen.push(participant.userData);
        });
      }
      await ana.call.join({ url: other.url });
      await other.settle();
      expect(ben.hands()).toEqual([]);
      expect(JSON.stringify(seen)).not.toContain('stay-hand');
      expect(JSON.stringify(seen)).toContain('Annie');
      await ana.call.leave();
      await other.close();
    },
  );

  it('end with a stay that is left with the hand up', async () => {
    const ana = open(await room.join('Ana'));
    const ben = open(await room.join('Ben'));
    await ana.set(hand, 3);
    await room.settle();
    expect(ben.hands()).toEqual([3]);
    await ana.call.leave();
    await room.settle();
    expect([ana.own(), ben.hands()]).toEqual([false, []]);
    await ana.call.join(await room.joinOptions('Ana'));
    await room.settle();
    expect([ana.own(), ben.hands()]).toEqual([false, []]);
    await ana.set(hand, 4);
    await room.settle();
    expect(ben.hands()).toEqual([4]);
  });

  it('are there again after being thrown out, in the same meeting session only', async () => {
    const host = await room.join('Host', { owner: true });
    const ana = open(await room.join('Ana'));
    const ben = open(await room.join('Ben'));
    const throwOut = async () => {
      await ana.set(hand, 3);
      await room.settle();
      host.updateParticipant(ana.idOf(), { eject: true });
      await room.settle();
    };
    await throwOut();
    await ana.call.join(await room.joinOptions('Ana'));
    await room.settle();
    expect([ana.own(), ben.hands()]).toEqual([3, [3]]);

    await throwOut();
    const other = await createTestRoom();
    const cem = open(await other.join('Cem'));
    await ana.call.join({ url: other.url });
    await other.settle();
    expect([ana.own(), cem.hands()]).toEqual([false, []]);
    await ana.call.leave();
    await other.close();
  });

  it('are put back once a second, and after three times in ten seconds no more, which is said once', async () => {
    const now = Date.now.bind(Date);
    let ahead = 0;
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => now() + ahead);
    const ana = open(await room.join('Ana'));
    await ana.set(hand, 3);
    await room.settle();
    const slots: unknown[] = [];
    for (let second = 0; second < 6; second += 1) {
      await ana.call.setUserData({ second });
      await room.settle();
      ahead += 1_100;
      slots.push((userDataOf(ana.call) as Record<string, unknown>)['stay-hand']);
    }
    clock.mockRestore();
    expect(slots).toEqual([3, 3, 3, undefined, undefined, undefined]);
    expect(ana.events.filter(({ code }) => code === 'foreign-writer')).toHaveLength(1);
  });

  it('never carry a function, which would make every later join throw', async () => {
    const odd = defineParticipantValue<{ at: Date; f?: () => void }>('stay-odd', {
      initial: { at: new Date(0) },
    });
    const ana = open(await room.join('Ana'));
    await ana.set(odd, { at: new Date(5), f: () => undefined });
    await room.settle();
    expect(userDataOf(ana.call)).toEqual({ 'stay-odd': { at: '1970-01-01T00:00:00.005Z' } });
    await ana.call.leave();
    await ana.call.join(await room.joinOptions('Ana'));
    const circular: { at: Date; self?: unknown } = { at: new Date(0) };
    circular.self = circular;
    await expect(ana.set(odd, circular)).rejects.toMatchObject({ code: 'not-serializable' });
  });

  it('are told by size in a snapshot, never by content', async () => {
    const ana = open(await room.join('Ana', { userData: { avatar: 'secret.png' } }));
    await ana.set(nick, 'Annie');
    await room.settle();
    const told = JSON.stringify(ana.connection.snapshot());
    expect(told).toContain('"slots":{"avatar":12,"stay-nick":7}');
    expect(told).not.toMatch(/secret|Annie/);
  });
});
