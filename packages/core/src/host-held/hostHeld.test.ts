import { roomForEachTest } from '@backchannel/local/testing/vitest';
import type { DailyCall } from '@daily-co/daily-js';
import { describe, expect, it } from 'vitest';
import { peopleIn } from '../../test/room/peopleIn';
import { connect, defineSessionValue, sessionValuesService, type ConnectionEvent } from '../index';

const stage = defineSessionValue<string[]>('test-stage', { initial: [], writableBy: 'host' });

const room = roomForEachTest();

function open(call: DailyCall) {
  const events: ConnectionEvent[] = [];
  const connection = connect(call, { onEvent: (event) => events.push(event) });
  const value = connection.use(sessionValuesService).open(stage);
  return {
    call,
    connection,
    events,
    set: value.set,
    state: () => connection.state.get(value.stateAtom),
    value: () => connection.state.get(value.stateAtom).value,
    subscribe: (listener: () => void) => connection.state.subscribe(value.stateAtom, listener),
  };
}

const { host, guest } = peopleIn(room, open);

describe('host-held values', () => {
  it('are decided by a host, for all and for late joiners, with a plain copy for foreign clients', async () => {
    const ana = await host('Ana');
    const ben = await guest('Ben');
    await room.settle();
    expect(ben.state()).toMatchObject({ canWrite: false, value: [] });
    await expect(ana.set(['s1'])).resolves.toEqual({ status: 'confirmed' });
    await room.settle();
    expect(ben.value()).toEqual(['s1']);
    expect((ben.call.meetingSessionState().data as Record<string, unknown>)['test-stage']).toEqual([
      's1',
    ]);
    const late = await guest('Late');
    expect(late.state()).toMatchObject({ value: ['s1'], status: 'idle' });
  });

  it('refuse a write by who is no host', async () => {
    await host('Ana');
    const ben = await guest('Ben');
    await expect(ben.set(['me'])).rejects.toMatchObject({ code: 'not-host' });
    expect(ben.state()).toMatchObject({ value: [], status: 'failed' });
  });

  it('do not show, for one notification, what somebody else writes while a host is present', async () => {
    const ana = await host('Ana');
    const ben = await guest('Ben');
    const eve = await room.join('Eve');
    await ana.set(['s1']);
    await room.settle();
    const seen: string[][] = [];
    ben.subscribe(() => seen.push(ben.value()));
    eve.setMeetingSessionData({ 'test-stage': ['eve'] }, 'shallow-merge');
    await eve.setUserData({ _: { own: { 'test-stage': [99, 'zzzzzzzz', ['eve']] } } });
    await room.settle();
    await ana.set(['s2']);
    await room.settle();
    expect(ben.value()).toEqual(['s2']);
    expect(seen.flat()).not.toContain('eve');
  });

  it('agree when two hosts write at once, and survive the author', async () => {
    const ana = await host('Ana');
    const bea = await host('Bea');
    const cem = await guest('Cem');
    await room.settle();
    await Promise.all([ana.set(['a']), bea.set(['b'])]);
    await room.settle();
    expect(ana.value()).toEqual(bea.value());
    expect(cem.value()).toEqual(ana.value());
    const before = ana.value();
    await ana.call.leave();
    await room.settle();
    expect(bea.value()).toEqual(before);
    expect(cem.value()).toEqual(before);
    await bea.set(['c']);
    await room.settle();
    expect(cem.value()).toEqual(['c']);
  });

  it('stay when the last host leaves; a newcomer reads the plain copy as unvouched', async () => {
    const ana = await host('Ana');
    const ben = await guest('Ben');
    await ana.set(['s1']);
    await room.settle();
    await ana.call.leave();
    await room.settle();
    expect(ben.state()).toMatchObject({ value: ['s1'], canWrite: false });
    const late = await guest('Late');
    expect(late.state()).toMatchObject({ value: ['s1'], status: 'unvouched' });
  });

  it('come back with the only host after a reload', async () => {
    const ana = await host('Ana');
    const ben = await guest('Ben');
    await ana.set(['s1']);
    await room.settle();
    await ana.call.leave();
    await room.settle();
    ben.call.setMeetingSessionData({ 'test-stage': ['forged'] }, 'shallow-merge');
    await room.settle();
    const again = await host('Ana again');
    await room.settle();
    expect(again.value()).toEqual(['s1']);
    expect(ben.value()).toEqual(['s1']);
  });

  it('refuse what would crowd a host’s userData, with the numbers', async () => {
    const ana = await host('Ana');
    await expect(ana.set(['x'.repeat(1_100)])).rejects.toMatchObject({
      code: 'host-value-too-large',
      details: { limit: 1024 },
    });
    await room.settle();
    expect(
      (ana.call.meetingSessionState().data as Record<string, unknown>)['test-stage'],
    ).toBeUndefined();
  });
});
