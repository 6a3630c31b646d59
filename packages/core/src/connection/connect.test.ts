import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { describe, expect, it } from 'vitest';
import {
  connect,
  defineMessage,
  messageService,
  rosterService,
  statusService,
  type BackchannelError,
} from '../index';
import { observe } from '../../test/room/observe';

const ping = defineMessage<{ n: number }>('test-ping');

const room = roomForEachTest();

/* daily-js is an EventEmitter, though its types do not say so. */
const listenersOf = (call: unknown, name: string) =>
  (call as { listenerCount(name: string): number }).listenerCount(name);

describe('connect', () => {
  it('gives one connection per call, whoever asks', async () => {
    const call = await room.join('Ana');
    expect(connect(call)).toBe(connect(call));
    expect(connect(call)).not.toBe(connect(await room.join('Ben')));
  });

  it('refuses options that differ from those in force, and says which', async () => {
    const call = await room.join('Ana');
    connect(call, { hosts: 'owner' });
    connect(call, { hosts: 'owner' });
    expect(() => connect(call, { hosts: 'admin' })).toThrow(
      /"hosts" is "owner" on this call and "admin"/,
    );
  });

  it('refuses a destroyed call and a call that another major version holds', async () => {
    const call = room.createCall();
    await call.destroy();
    expect(() => connect(call)).toThrow(
      expect.objectContaining({ code: 'call-destroyed' }) as BackchannelError,
    );
    const held = room.createCall();
    const own = connect(held);
    Object.defineProperty(held, Symbol.for('backchannel.connection'), {
      value: { major: 99, connection: own },
    });
    expect(() => connect(held)).toThrow(/version 99 of the kit/);
  });

  it('leaves no listener on a destroyed call', async () => {
    const call = room.createCall();
    const before = listenersOf(call, 'app-message');
    const messages = connect(call).use(messageService);
    messages.subscribe(ping, () => undefined);
    messages.subscribe(ping, () => undefined);
    expect(listenersOf(call, 'app-message')).toBe(before + 1);
    await call.destroy();
    expect(listenersOf(call, 'app-message')).toBe(0);
    expect(listenersOf(call, 'participant-updated')).toBe(0);
  });

  it('reports a reader that throws; neither the app’s own listeners nor other readers notice', async () => {
    const call = await room.join('Ana');
    const { connection, events } = observe(call);
    const { state } = connection;
    const { allAtom } = connection.use(rosterService);
    const seen: string[] = [];
    state.subscribe(allAtom, () => {
      throw new Error('in a reader');
    });
    state.subscribe(allAtom, () => seen.push('reader'));
    call.on('participant-joined', () => seen.push('app'));
    await room.join('Ben');
    await room.settle();
    expect(seen).toEqual(expect.arrayContaining(['reader', 'app']));
    expect(events).toContainEqual(
      expect.objectContaining({
        code: 'handler-failed',
        name: 'state',
        detail: expect.stringContaining('in a reader'),
      }),
    );
  });

  it('follows the call through join, leave and rejoin', async () => {
    const call = room.createCall();
    const connection = connect(call);
    const { statusAtom } = connection.use(statusService);
    const status = () => connection.state.get(statusAtom);
    expect(status()).toBe('not-joined');
    const joining = call.join(await room.joinOptions('Ana'));
    await new Promise<void>((resolve) => call.once('joining-meeting', () => resolve()));
    expect(status()).toBe('joining');
    await joining;
    expect(status()).toBe('ready');
    await call.leave();
    expect(status()).toBe('left');
    await call.join(await room.joinOptions('Ana'));
    expect(status()).toBe('ready');
  });
});

describe('roster', () => {
  it('has everybody in order of arrival, with hosts as Daily says it', async () => {
    const ana = await room.join('Ana', { owner: true });
    const ben = await room.join('Ben');
    await room.settle();
    for (const call of [ana, ben]) {
      const connection = connect(call);
      const all = connection.state.get(connection.use(rosterService).allAtom);
      expect(all.map((p) => [p.userName, p.isHost])).toEqual([
        ['Ana', true],
        ['Ben', false],
      ]);
    }
  });

  it('forgets those who left but can still name them, and is empty after leave', async () => {
    const ana = await room.join('Ana');
    const ben = await room.join('Ben');
    const connection = connect(ana);
    const roster = connection.use(rosterService);
    const benId = ben.participants().local.session_id;
    await room.settle();
    await ben.leave();
    await room.settle();
    expect(roster.get(benId)).toBeUndefined();
    expect(roster.recall(benId)?.userName).toBe('Ben');
    await ana.leave();
    expect(connection.state.get(roster.allAtom)).toEqual([]);
    expect(roster.local()).toBeUndefined();
  });

  it('gives a late attacher the same as one who was there from the start', async () => {
    const ana = await room.join('Ana', { owner: true });
    const early = connect(ana).use(rosterService);
    await room.join('Ben');
    await room.join('Cleo');
    await room.settle();
    const ben = connect(room.as('Ben')).use(rosterService);
    const names = (roster: typeof early) => [...roster.all()].map((p) => p.userName).sort();
    expect(names(ben)).toEqual(names(early));
    expect(ben.actingHost()?.userName).toBe('Ana');
  });
});
