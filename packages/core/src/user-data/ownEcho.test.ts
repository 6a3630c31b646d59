import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { expect, it } from 'vitest';
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
