import { roomForEachTest } from '@backchannel/local/testing/vitest';
import type { DailyCall } from '@daily-co/daily-js';
import { beforeEach, describe, expect, it } from 'vitest';
import { connect, defineParticipantValue, participantValuesService } from '../index';

const mood = defineParticipantValue('tick-mood', { initial: '' });
const seat = defineParticipantValue('tick-seat', { initial: 0 });

/* As slow as Daily's own throttle: of two writes in a row only the last is sent on. */
const room = roomForEachTest({ intervals: { userData: 200 } });
let ana: DailyCall;
let ben: DailyCall;
beforeEach(async () => {
  [ana, ben] = [await room.join('Ana', { userData: { avatar: 'a.png' } }), await room.join('Ben')];
});

const valuesOf = (call: DailyCall) => connect(call).use(participantValuesService);
const idOf = (call: DailyCall) => call.participants().local.session_id;
const own = () => ana.participants().local.userData as Record<string, unknown>;
const seen = () => ben.participants()[idOf(ana)]?.userData;

describe('setUserData of the app in the tick of a write of the kit', () => {
  it.each([
    ['before it', true],
    ['after it', false],
  ])('%s loses no key of either', async (_, isFirst) => {
    const values = valuesOf(ana);
    const write = () => void ana.setUserData({ ...own(), mine: 1 });
    if (isFirst) write();
    const done = values.set(mood, 'fine');
    if (!isFirst) write();
    await done;
    await room.settle();
    const whole = { avatar: 'a.png', mine: 1, 'tick-mood': 'fine' };
    expect([own(), seen()]).toEqual([whole, whole]);
  });

  it('that spreads the old value of a slot does not take back the new one', async () => {
    const values = valuesOf(ana);
    await values.set(mood, 'fine');
    await room.settle();
    const done = values.set(mood, 'better');
    void ana.setUserData({ ...own(), mine: 1 });
    await done;
    await room.settle();
    const whole = { avatar: 'a.png', mine: 1, 'tick-mood': 'better' };
    expect([own(), seen()]).toEqual([whole, whole]);
    expect(connect(ana).state.get(values.track(mood).localAtom)).toBe('better');
  });

  it('that sets a slot itself, or drops a key of its own, is obeyed', async () => {
    const values = valuesOf(ana);
    await values.set(mood, 'fine');
    await room.settle();
    const done = values.set(seat, 4);
    void ana.setUserData({ 'tick-mood': 'mine to say' });
    await done;
    await room.settle();
    const whole = { 'tick-mood': 'mine to say', 'tick-seat': 4 };
    expect([own(), seen()]).toEqual([whole, whole]);
  });
});
