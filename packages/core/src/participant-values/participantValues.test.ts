import { createTestRoom, type TestRoom } from '@backchannel/local/testing';
import { roomForEachTest } from '@backchannel/local/testing/vitest';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  defineMessage,
  defineParticipantValue,
  defineSessionValue,
  messageService,
  participantValuesService,
  sessionValuesService,
  type BackchannelError,
} from '../index';
import { observe } from '../../test/room/observe';

const mood = defineParticipantValue('test-mood', { schema: v.string(), initial: '' });
const ping = defineMessage('test-ping');
const seat = defineParticipantValue<number | null>('test-seat', { initial: null });
const nick = defineParticipantValue('test-nick', { initial: '', life: 'call' });

const room = roomForEachTest();

function open(call: ReturnType<TestRoom['createCall']>) {
  const { connection, events } = observe(call);
  const values = connection.use(participantValuesService);
  return {
    call,
    connection,
    events,
    values,
    idOf: () => call.participants().local.session_id,
    local: () => connection.state.get(values.track(mood).localAtom),
    moodOf: (sessionId: string) => connection.state.get(values.track(mood).atomOf(sessionId)),
    moods: () => connection.state.get(values.track(mood).entriesAtom),
  };
}

const userDataOf = (call: ReturnType<TestRoom['createCall']>) => call.participants().local.userData;

describe('participant values', () => {
  it('change at once for oneself, and for the others and for late joiners', async () => {
    const ana = open(await room.join('Ana'));
    const ben = open(await room.join('Ben'));
    const done = ana.values.set(mood, 'fine');
    expect(ana.local()).toBe('fine');
    await done;
    await room.settle();
    expect(ben.moodOf(ana.idOf())).toBe('fine');
    const late = open(await room.join('Late'));
    expect(late.moods()).toEqual([{ sessionId: ana.idOf(), value: 'fine' }]);
  });

  it('keep slots of one tick and foreign keys together in one write', async () => {
    const ana = open(await room.join('Ana', { userData: { avatar: 'a.png' } }));
    await Promise.all([ana.values.set(mood, 'fine'), ana.values.set(seat, 7)]);
    await room.settle();
    expect(userDataOf(ana.call)).toEqual({ avatar: 'a.png', 'test-mood': 'fine', 'test-seat': 7 });
  });

  it('set before join are published with the join', async () => {
    const call = room.createCall();
    const ana = open(call);
    await ana.values.set(mood, 'eager');
    expect(ana.local()).toBe('eager');
    const ben = open(await room.join('Ben'));
    await call.join(await room.joinOptions('Ana', { userData: { avatar: 'a.png' } }));
    await room.settle();
    expect(ben.moodOf(ana.idOf())).toBe('eager');
    expect(userDataOf(call)).toEqual({ avatar: 'a.png', 'test-mood': 'eager' });
  });

  it('of the session end with the stay; those of the call go on', async () => {
    const ana = open(await room.join('Ana'));
    await ana.values.set(mood, 'fine');
    await ana.values.set(nick, 'Annie');
    await room.settle();
    await ana.call.leave();
    const other = await createTestRoom();
    const { url } = await other.joinOptions('Ana');
    await ana.call.join({ url: url ?? other.url });
    await other.settle();
    expect(userDataOf(ana.call)).toEqual({ 'test-nick': 'Annie' });
    expect(ana.local()).toBe('');
    await ana.call.leave();
    await other.close();
  });

  it('come back when the app overwrites userData, until it insists', async () => {
    const ana = open(await room.join('Ana'));
    await ana.values.set(mood, 'fine');
    await room.settle();
    await ana.call.setUserData({ mine: 1 });
    await room.settle();
    expect(userDataOf(ana.call)).toEqual({ mine: 1, 'test-mood': 'fine' });
  });

  it('that do not fit are refused with who uses what, and nothing changes', async () => {
    const ana = open(await room.join('Ana', { userData: { avatar: 'a.png' } }));
    await ana.values.set(mood, 'fine');
    await expect(ana.values.set(mood, 'x'.repeat(5_000))).rejects.toMatchObject({
      code: 'user-data-too-large',
      details: { limit: 4096, slot: 'test-mood', usage: { avatar: 7, 'test-mood': 5_002 } },
      message: expect.stringContaining('(avatar 7, test-mood 5002)') as string,
    });
    expect(ana.local()).toBe('fine');
    await expect(ana.values.set(mood, 5 as never)).rejects.toMatchObject({ code: 'invalid-data' });
  });

  it('that the app leaves no room for are missed loudly, with who uses what', async () => {
    const ana = open(await room.join('Ana'));
    await ana.values.set(mood, 'x'.repeat(500));
    await ana.call.setUserData({ big: 'y'.repeat(3_990) });
    await room.settle();
    expect(ana.events.filter(({ kind }) => kind === 'failed')).toMatchObject([
      {
        code: 'user-data-too-large',
        name: 'userData',
        detail: expect.stringMatching(/"test-mood" was not set.*big 3992, test-mood 502/) as string,
      },
    ]);
    expect(userDataOf(ana.call)).toEqual({ big: expect.anything() as string });
    await ana.values.set(mood, 'fits');
    await room.settle();
    expect(userDataOf(ana.call)).toMatchObject({ 'test-mood': 'fits' });
  });

  it('under way when the call is destroyed end as left, as call-destroyed afterwards', async () => {
    const ana = open(await room.join('Ana', { owner: true }));
    const held = defineSessionValue('test-held', { initial: '', writableBy: 'host' });
    const write = () => [
      ana.values.set(mood, 'fine'),
      ana.connection.use(sessionValuesService).open(held).set('on'),
      ana.connection.use(messageService).send(ping, {}, { whenNotJoined: 'wait' }),
    ];
    const underWay = write();
    const codes = async (writes: Promise<unknown>[]) =>
      (await Promise.allSettled(writes)).map((one) =>
        one.status === 'fulfilled' ? 'ok' : (one.reason as BackchannelError).code,
      );
    await ana.call.destroy();
    expect(await codes(underWay)).toEqual(['left', 'left', 'ok']);
    expect(await codes(write())).toEqual(Array(3).fill('call-destroyed'));
  });

  it('of the wrong shape read as initial and are reported', async () => {
    const ana = open(await room.join('Ana'));
    const ben = await room.join('Ben');
    ana.moods();
    await ben.setUserData({ 'test-mood': { not: 'a string' } });
    await room.settle();
    expect(ana.moods()).toEqual([]);
    expect(ana.events).toContainEqual(
      expect.objectContaining({ code: 'foreign-shape', from: ben.participants().local.session_id }),
    );
  });
});
