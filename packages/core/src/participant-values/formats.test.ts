import type { TestRoom } from '@backchannel/local/testing';
import { roomForEachTest } from '@backchannel/local/testing/vitest';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  defineParticipantValue,
  initialValues,
  initialValuesOn,
  participantValuesService,
  type ConnectionOptions,
} from '../index';
import { observe } from '../../test/room/observe';

/* An app's old slot: `{ kind: 'team', colour: 'red' }`. */
const team = defineParticipantValue('format-team', {
  schema: v.picklist(['red', 'blue', 'none']),
  initial: 'none',
  wire: {
    match: (raw) => (raw as { kind?: unknown }).kind === 'team',
    read: (raw) => (raw as { colour: 'red' }).colour,
    write: (colour) => ({ kind: 'team', colour }),
  },
});
const seat = defineParticipantValue('format-seat', { schema: v.string(), initial: '' });

const room = roomForEachTest();

function open(call: ReturnType<TestRoom['createCall']>, options: ConnectionOptions = {}) {
  const { connection, events } = observe(call, options);
  const values = connection.use(participantValuesService);
  const trackers = [values.track(team), values.track(seat)] as const;
  return {
    call,
    connection,
    events,
    values,
    idOf: () => call.participants().local.session_id,
    teamOf: (id: string) => connection.state.get(trackers[0].atomOf(id)),
    seatOf: (id: string) => connection.state.get(trackers[1].atomOf(id)),
    userData: () => call.participants().local.userData,
  };
}

describe('a participant value in a format of its own', () => {
  it('is read from and written in that format', async () => {
    const ana = open(await room.join('Ana'));
    const old = await room.join('Old', {
      userData: { 'format-team': { kind: 'team', colour: 'red' } },
    });
    await ana.values.set(team, 'blue');
    await room.settle();
    expect(ana.userData()).toEqual({ 'format-team': { kind: 'team', colour: 'blue' } });
    expect(ana.teamOf(ana.idOf())).toBe('blue');
    expect(ana.teamOf(old.participants().local.session_id)).toBe('red');
    await expect(ana.values.set(team, 'green' as never)).rejects.toMatchObject({
      code: 'invalid-data',
    });
  });

  it('that is none, makes the format throw, or fails the schema is reported, reads as initial and stays as it is', async () => {
    const ana = open(await room.join('Ana'));
    const eve = open(await room.join('Eve', { userData: { 'format-team': { kind: 'cat' } } }));
    await room.settle();
    await eve.call.setUserData({ 'format-team': null });
    await room.settle();
    await eve.call.setUserData({ 'format-team': { kind: 'team', colour: 'green' } });
    await room.settle();
    expect(ana.teamOf(eve.idOf())).toBe('none');
    expect(ana.events.map(({ code }) => code)).toEqual([
      'foreign-shape',
      'wire-failed',
      'foreign-shape',
    ]);
    await eve.values.set(seat, 'A7');
    await room.settle();
    expect(eve.userData()).toEqual({
      'format-team': { kind: 'team', colour: 'green' },
      'format-seat': 'A7',
    });
  });
});

describe('initial values', () => {
  it('join with the participant, beside keys of the app', async () => {
    const ana = open(await room.join('Ana'));
    const userData = initialValues({ avatar: 'a.png' }, team.with('red'), seat.with('A7'));
    const ben = await room.join('Ben', { userData });
    expect(ana.teamOf(ben.participants().local.session_id)).toBe('red');
    expect(ben.participants().local.userData).toEqual({
      avatar: 'a.png',
      'format-team': { kind: 'team', colour: 'red' },
      'format-seat': 'A7',
    });
    const late = open(ben);
    await late.values.set(seat, 'B1');
    await room.settle();
    expect(late.userData()).toMatchObject({ avatar: 'a.png', 'format-seat': 'B1' });
  });

  it('are checked like every other', () => {
    expect(() => initialValues(team.with('green' as never))).toThrow(
      expect.objectContaining({ code: 'invalid-data' }),
    );
    expect(() => initialValues(seat.with('x'.repeat(3_000)), { bio: 'y'.repeat(2_000) })).toThrow(
      expect.objectContaining({
        code: 'user-data-too-large',
        details: expect.objectContaining({
          limit: 4_096,
          usage: { 'format-seat': 3_002, bio: 2_002 },
        }),
      }),
    );
  });
});

describe('other names on the wire', () => {
  it('hold for slots, in both directions', async () => {
    const keys = { keys: { 'format-seat': 's' } };
    const ana = open(await room.join('Ana'), keys);
    const call = room.createCall();
    const ben = open(call, keys);
    const userData = initialValuesOn(ben.connection, seat.with('B1'));
    expect(userData).toEqual({ s: 'B1' });
    await call.join({ ...(await room.joinOptions('Ben')), userData });
    await ana.values.set(seat, 'A7');
    await room.settle();
    expect(ana.userData()).toEqual({ s: 'A7' });
    expect([ben.seatOf(ana.idOf()), ana.seatOf(ben.idOf())]).toEqual(['A7', 'B1']);
  });

  it('and smaller limits are those of the connection, told with who uses what', async () => {
    const ana = open(await room.join('Ana', { userData: { avatar: 'a.png' } }), {
      limits: { userData: 100 },
    });
    await ana.values.set(seat, 'A7');
    await expect(ana.values.set(seat, 'x'.repeat(90))).rejects.toMatchObject({
      code: 'user-data-too-large',
      message: expect.stringContaining('avatar 7, format-seat 92'),
      details: { limit: 100, usage: { avatar: 7, 'format-seat': 92 } },
    });
    expect(ana.seatOf(ana.idOf())).toBe('A7');
  });
});

describe('a slot’s name', () => {
  it('cannot be one that the kit itself uses', () => {
    for (const name of ['_', '', '__proto__', '_w:12345678']) {
      expect(() => defineParticipantValue(name, { initial: 0 })).toThrow(
        expect.objectContaining({ code: 'definition-clash' }),
      );
    }
  });
});
