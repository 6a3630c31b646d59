import type { DailyCall } from '@daily-co/daily-js';
import { expect, it, vi } from 'vitest';
import { timedRoom } from '../../test/room/timedRoom';
import { connect, defineSessionValue, sessionValuesService } from '../index';

const scene = defineSessionValue('sweep-scene', { initial: 'lobby' });

const { room, pass } = timedRoom();

function open(call: DailyCall) {
  const value = connect(call).use(sessionValuesService).open(scene);
  return {
    call,
    set: value.set,
    register: `_w:${call.participants().local.session_id.slice(0, 8)}`,
  };
}

const join = async (name: string, owner = false) => open(await room.join(name, { owner }));
const registersSeenBy = ({ call }: { call: DailyCall }) =>
  Object.keys(call.meetingSessionState().data as object).filter((key) => key.startsWith('_w:'));

it('a counter is deleted by its writer when it has written nothing for 10 s, and the next write is confirmed', async () => {
  const [ana, ben] = [await join('Ana'), await join('Ben')];
  await ana.set('talk');
  await pass(6_000);
  await ana.set('break');
  await pass(6_000);
  expect(registersSeenBy(ben)).toEqual([ana.register]);
  await pass(5_000);
  expect(registersSeenBy(ben)).toEqual([]);
  await expect(ana.set('end')).resolves.toEqual({ status: 'confirmed' });
});

it.each([
  ['the host', true],
  ['the earliest to join, without a host,', false],
])('of one who has left %s deletes it, and nobody else’s', async (_, isHost) => {
  const [ana, ben, cem] = [await join('Ana', isHost), await join('Ben'), await join('Cem')];
  const writes = [ana, ben].map(({ call }) => vi.spyOn(call, 'setMeetingSessionData'));
  await cem.set('talk');
  await cem.call.leave();
  await pass(9_000);
  expect(registersSeenBy(ben)).toEqual([cem.register]);
  await ben.set('break');
  await pass(9_000);
  await pass(3_000);
  expect(registersSeenBy(ana)).not.toContain(cem.register);
  const swept = writes.map((spy) =>
    spy.mock.calls.some(([data]) => cem.register in (data as object)),
  );
  expect(swept).toEqual([true, false]);
  await pass(11_000);
  expect(registersSeenBy(ana)).toEqual([]);
});

it('of one who is there stays, although it was forged; what belongs to nobody goes', async () => {
  const [ana, ben, eve] = [await join('Ana', true), await join('Ben'), await room.join('Eve')];
  eve.setMeetingSessionData({ [ben.register]: 5, '_w:deadbeef': 7 }, 'shallow-merge');
  await pass(11_000);
  await pass(11_000);
  expect(registersSeenBy(ana)).toEqual([ben.register]);
});
