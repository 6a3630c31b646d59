import { roomForEachTest } from '@backchannel/local/testing/vitest';
import * as v from 'valibot';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { BackchannelError, ConnectionEvent, SessionValueOptions } from '../index';

const room = roomForEachTest();
afterEach(() => {
  vi.doUnmock('./version');
});

/** Another instance of every module of the kit: a second copy in node_modules, or what Fast Refresh evaluates again. */
async function loadCopy() {
  vi.resetModules();
  return import('../index');
}

/* daily-js is an EventEmitter, though its types do not say so. */
const EVENTS = ['app-message', 'participant-updated', 'meeting-session-state-updated'];
const listenersOf = (call: unknown) =>
  EVENTS.map((name) => (call as { listenerCount(name: string): number }).listenerCount(name));

/** As `useAppMessage('type')` makes it. */
const bareType = (type: string) => ({ kind: 'message', type, from: 'anyone' }) as const;

type UncheckedScene = SessionValueOptions<string> & { schema?: undefined };

describe('two copies of one major version on one call', () => {
  it('share the connection, its state and its one writer of userData', async () => {
    const [one, two] = [await loadCopy(), await loadCopy()];
    expect(one.connect).not.toBe(two.connect);
    const call = await room.join('Ana', { owner: true });
    const ben = await room.join('Ben');
    const connection = one.connect(call);
    expect(two.connect(call)).toBe(connection);

    const seat = one.defineParticipantValue<number>('copy-seat', { initial: 0 });
    const mood = two.defineParticipantValue<string>('copy-mood', { initial: '' });
    await Promise.all([
      connection.use(one.participantValuesService).set(seat, 4),
      connection.use(two.participantValuesService).set(mood, 'fine'),
    ]);
    await room.settle();
    const ana = Object.values(ben.participants()).find(({ user_name: name }) => name === 'Ana');
    expect(ana?.userData).toMatchObject({ 'copy-seat': 4, 'copy-mood': 'fine' });

    const scene = { initial: 'lobby', writableBy: 'host' } as const;
    const [first, second] = [one, two].map((kit) =>
      connection
        .use(kit.sessionValuesService)
        .open(kit.defineSessionValue<string>('copy-scene', scene)),
    );
    await first?.set('talk');
    expect(second && connection.state.get(second.stateAtom).value).toBe('talk');
  });

  it('hear each message once each, and know each other’s errors', async () => {
    const [one, two] = [await loadCopy(), await loadCopy()];
    const call = await room.join('Ana');
    const heard: string[] = [];
    one
      .connect(call)
      .use(one.messageService)
      .subscribe(one.defineMessage('copy-buzz'), () => heard.push('one'));
    const listeners = listenersOf(call);
    two
      .connect(call)
      .use(two.messageService)
      .subscribe(two.defineMessage('copy-buzz'), () => heard.push('two'));
    expect(listenersOf(call)).toEqual(listeners);
    await room.sendAsServer({ type: 'copy-buzz' });
    await room.settle();
    expect(heard.sort()).toEqual(['one', 'two']);

    const stage = two.connect(call).use(two.stageService);
    const refusal = await stage.bring('nobody', 4).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(one.BackchannelError);
    expect(refusal).toBeInstanceOf(two.BackchannelError);
    expect(refusal).toMatchObject({ code: 'not-host' });
    expect(new Error('another') instanceof one.BackchannelError).toBe(false);
  });

  it('that define one name differently say so once, and go on each by its own', async () => {
    const [one, two] = [await loadCopy(), await loadCopy()];
    const call = await room.join('Ana');
    const events: ConnectionEvent[] = [];
    const connection = one.connect(call, { onEvent: (event) => events.push(event) });
    const open = (kit: typeof one, scene: UncheckedScene, seat: number) => ({
      scene: connection
        .use(kit.sessionValuesService)
        .open(kit.defineSessionValue('clash-scene', scene)),
      seat: connection
        .use(kit.participantValuesService)
        .track(kit.defineParticipantValue('clash-seat', { initial: seat })),
      same: connection
        .use(kit.sessionValuesService)
        .open(kit.defineSessionValue('clash-same', { initial: 'x', schema: v.string() })),
    });
    const first = open(one, { initial: 'lobby' }, 0);
    const second = open(two, { initial: 'stage', writableBy: 'host' }, 1);
    open(two, { initial: 'stage', writableBy: 'host' }, 1);
    await room.settle();
    expect(connection.state.get(first.scene.stateAtom).value).toBe('lobby');
    expect(connection.state.get(second.scene.stateAtom).value).toBe('stage');
    const clashes = events.filter(({ code }) => code === 'definition-clash');
    events.length = 0;
    expect(clashes).toEqual([
      expect.objectContaining({ kind: 'rejected', name: 'clash-scene', from: 'self' }),
      expect.objectContaining({ name: 'clash-seat', mechanism: 'participant-value' }),
    ]);
    expect(clashes[0]?.detail).toMatch(/"initial":"lobby".*"writableBy":"host".*one copy/);

    const talk = async (kit: typeof one, from: 'host' | 'anyone', isText: boolean) => {
      const buzz = kit.defineMessage<{ volume: number }>('clash-buzz', { from });
      const ask = kit.defineRequest('clash-ask', isText ? { answer: v.string() } : {});
      const same = kit.defineMessage('clash-ping', { schema: v.object({}), maxSize: 100 });
      const { answer } = connection.use(kit.requestService);
      connection.use(kit.messageService).subscribe(same, () => undefined);
      answer(ask, () => 'yes');
      for (let time = 0; time < 2; time += 1)
        await connection.use(kit.messageService).send(buzz, { volume: 3 });
    };
    await talk(one, 'host', true);
    await talk(two, 'anyone', false);
    connection.use(one.messageService).subscribe(bareType('clash-ping'), () => undefined);
    await room.settle();
    expect(events.filter(({ code }) => code === 'definition-clash')).toMatchObject([
      { name: 'clash-ask/answer', mechanism: 'message' },
      { name: 'clash-buzz', mechanism: 'message', kind: 'rejected', from: 'self' },
    ]);
  });

  it('are what Fast Refresh makes: state and readers go on, and no listener is added', async () => {
    const before = await loadCopy();
    const call = await room.join('Ana');
    const connection = before.connect(call);
    const topic = before.defineSessionValue<string>('copy-topic', { initial: '' });
    const value = connection.use(before.sessionValuesService).open(topic);
    await value.set('before');
    const listeners = listenersOf(call);
    for (let edit = 0; edit < 5; edit += 1) {
      const after = await loadCopy();
      const again = after.defineSessionValue<string>('copy-topic', { initial: '' });
      const reopened = after.connect(call).use(after.sessionValuesService).open(again);
      expect(connection.state.get(reopened.stateAtom).value).toBe(
        edit === 0 ? 'before' : `${edit - 1}`,
      );
      await reopened.set(`${edit}`);
    }
    expect(listenersOf(call)).toEqual(listeners);
    expect(connection.state.get(value.stateAtom).value).toBe('4');
    await call.destroy();
    expect(listenersOf(call)).toEqual(EVENTS.map(() => 0));
  });
});

describe('two copies of different major versions on one call', () => {
  it('cannot share it: the second says which versions clash, and the first goes on', async () => {
    const one = await loadCopy();
    vi.doMock('./version', () => ({ WIRE_MAJOR: 7 }));
    const two = await loadCopy();
    const call = await room.join('Ana');
    const connection = one.connect(call);
    expect(() => two.connect(call)).toThrow(
      expect.objectContaining({
        code: 'connection-conflict',
        details: { held: 0, own: 7 },
        message: expect.stringMatching(/version 0 .* version 7[\s\S]*install one version/),
      }) as BackchannelError,
    );
    expect(one.connect(call)).toBe(connection);
    connection.dispose();
    expect(two.connect(call).isDisposed).toBe(false);
  });
});
