import { roomForEachTest } from '@backchannel/local/testing/vitest';
import type { DailyCall } from '@daily-co/daily-js';
import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import {
  connect,
  defineSessionValue,
  sessionValuesService,
  type ConnectionEvent,
  type ConnectionOptions,
} from '../index';

/* The key of an app that already runs: `{ name: 'talk', v: 1 }`, written by clients without the kit. */
const scene = defineSessionValue('taken-scene', {
  initial: 'lobby',
  schema: v.picklist(['lobby', 'talk', 'break']),
  writableBy: 'host',
  enforce: 'report',
  wire: {
    match: (raw) => typeof (raw as { name?: unknown } | null)?.name === 'string',
    read: (raw) => (raw as { name: 'lobby' }).name,
    write: (name) => ({ name, v: 1 }),
  },
});

const room = roomForEachTest();

function open(call: DailyCall, options: ConnectionOptions = {}) {
  const events: ConnectionEvent[] = [];
  const connection = connect(call, { ...options, onEvent: (event) => events.push(event) });
  const value = connection.use(sessionValuesService).open(scene);
  const state = () => connection.state.get(value.stateAtom);
  const seen: string[] = [];
  const look = () => seen.push(`${state().value} ${state().status}`);
  connection.state.subscribe(value.stateAtom, look);
  look();
  return {
    call,
    connection,
    seen,
    set: value.set,
    state,
    flags: () => events.filter(({ code }) => code === 'not-endorsed').length,
    own: () => call.participants().local.userData,
  };
}

const dataOf = (call: DailyCall) => call.meetingSessionState().data as Record<string, unknown>;
const write = (call: DailyCall, value: unknown) =>
  call.setMeetingSessionData({ 'taken-scene': value }, 'shallow-merge');

describe('a host-held value that is only reported', () => {
  it('takes over what clients without the kit write, and flags it', async () => {
    const old = await room.join('Old');
    write(old, { name: 'talk', v: 1 });
    await room.settle();
    const ben = open(await room.join('Ben'));
    const ana = open(await room.join('Ana', { owner: true }));
    await vi.waitFor(() => expect(ana.own()).toMatchObject({ _: { own: {} } }));
    await vi.waitFor(() => expect(ben.state().status).toBe('idle'));
    expect(ben.seen.slice(-2)).toEqual(['talk unvouched', 'talk idle']);

    await ana.set('break');
    await room.settle();
    expect(dataOf(old)['taken-scene']).toEqual({ name: 'break', v: 1 });
    expect(ben.state().value).toBe('break');
    write(old, { name: 'lobby', v: 1 });
    await vi.waitFor(() => expect(ben.state().value).toBe('lobby'));
    expect(ana.flags()).toBe(2);
    expect(ana.own()).toMatchObject({
      _: { own: { 'taken-scene': [3, expect.any(String), { name: 'lobby', v: 1 }] } },
    });
  });

  it('does not take over what does not fit: the copy is written over', async () => {
    const ana = open(await room.join('Ana', { owner: true }));
    const old = await room.join('Old');
    await ana.set('talk');
    await room.settle();
    write(old, { name: 'disco', v: 1 });
    await room.settle();
    const isRight = () => expect(dataOf(old)['taken-scene']).toEqual({ name: 'talk', v: 1 });
    await vi.waitFor(isRight);
    expect([ana.state().value, ana.flags()]).toEqual(['talk', 1]);
  });

  it('lies under its name on the wire, in the slot and in the session data', async () => {
    const keys = { keys: { 'taken-scene': 'sc' } };
    const ana = open(await room.join('Ana', { owner: true }), keys);
    const ben = open(await room.join('Ben'), keys);
    await ana.set('talk');
    await room.settle();
    expect(ben.state().value).toBe('talk');
    expect(dataOf(ben.call)).toEqual({ sc: { name: 'talk', v: 1 } });
    expect(ana.own()).toMatchObject({
      _: { own: { sc: [1, expect.any(String), expect.anything()] } },
    });
    const told = ben.connection.snapshot()['host-held'];
    expect(told).toMatchObject({ hosts: 1, canWrite: false, keys: { sc: { n: 1, size: 21 } } });
  });
});
