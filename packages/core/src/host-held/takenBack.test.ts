import type { DailyCall } from '@daily-co/daily-js';
import { describe, expect, it } from 'vitest';
import { observe } from '../../test/room/observe';
import { peopleIn } from '../../test/room/peopleIn';
import { timedRoom } from '../../test/room/timedRoom';
import { defineSessionValue, sessionValuesService } from '../index';

const light = defineSessionValue('back-light', {
  initial: 'off',
  writableBy: 'host',
  enforce: 'report',
});
const stage = defineSessionValue('back-stage', { initial: '', writableBy: 'host' });

const { room, pass } = timedRoom();

const { host, guest } = peopleIn(room, (call) => {
  const { connection, events } = observe(call);
  const values = connection.use(sessionValuesService);
  const [lightNow, stageNow] = [values.open(light), values.open(stage)];
  return {
    set: stageNow.set,
    light: () => connection.state.get(lightNow.stateAtom).value,
    stage: () => connection.state.get(stageNow.stateAtom).value,
    flags: () => events.filter(({ code }) => code === 'not-endorsed').length,
  };
});

const write = (call: DailyCall, data: Record<string, string>) =>
  call.setMeetingSessionData(data, 'shallow-merge');
const dataOf = (call: DailyCall) => call.meetingSessionState().data;

describe('what counted before, written again by who is no host', () => {
  it('is made the host’s own once more where it is only reported: a switch goes back and forth', async () => {
    const [ana, ben] = [await host('Ana'), await guest('Ben')];
    const old = await room.join('Old');
    for (const [times, next] of ['on', 'off', 'on', 'off'].entries()) {
      write(old, { 'back-light': next });
      await pass(10_000);
      expect([ana.light(), ben.light()]).toEqual([next, next]);
      expect(dataOf(old)).toMatchObject({ 'back-light': next });
      expect(ana.flags()).toBe(times + 1);
    }
  });

  it('is reported and written over, and changes nothing, where hosts decide', async () => {
    const [ana, ben] = [await host('Ana'), await guest('Ben')];
    const eve = await room.join('Eve');
    await ana.set('first');
    await ana.set('second');
    await pass(10_000);
    expect(ben.flags()).toBe(0);
    write(eve, { 'back-stage': 'first' });
    await pass(10_000);
    expect([ana.stage(), ben.stage(), ben.flags()]).toEqual(['second', 'second', 1]);
    expect(dataOf(eve)).toMatchObject({ 'back-stage': 'second' });
  });
});
