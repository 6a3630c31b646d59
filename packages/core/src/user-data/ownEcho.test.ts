import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { describe, expect, it } from 'vitest';
import { connect, defineParticipantValue, participantValuesService } from '../index';

const mood = defineParticipantValue('echo-mood', { initial: '' });

const room = roomForEachTest();

it('a write right after joining again is not taken back by an update that still shows the old userData', async () => {
  const call = await room.join('Ana');
  const connection = connect(call);
  const values = connection.use(participantValuesService);
  await values.set(mood, 'first');
  room.daily.faults.disconnect(call.participants().local.session_id);
  await room.settle();
  await call.join(await room.joinOptions('Ana'));
  await values.set(mood, 'second');
  await room.settle();
  expect(connection.state.get(values.track(mood).localAtom)).toBe('second');
  expect(call.participants().local.userData).toEqual({ 'echo-mood': 'second' });
});

describe('where Daily returns userData', () => {
  const late = roomForEachTest({
    clock: 'virtual',
    returnUserData: true,
    intervals: { userData: 100 },
    faults: { latency: 40 },
  });

  it('a write is not taken back by an earlier one that comes late, and the app may write that one again', async () => {
    const call = await late.join('Ana');
    const connection = connect(call);
    const values = connection.use(participantValuesService);
    const own = () => connection.state.get(values.track(mood).localAtom);
    const first = values.set(mood, 'first');
    await late.clock.advance(120);
    const second = values.set(mood, 'second');
    await late.clock.advance(1_000);
    await Promise.all([first, second]);
    expect(own()).toBe('second');
    void call.setUserData({ 'echo-mood': 'first' });
    await late.clock.advance(1_000);
    expect(own()).toBe('first');
  });
});
