import { roomForEachTest } from '@backchannel/local/testing/vitest';
import type { DailyCall } from '@daily-co/daily-js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ConnectionEvent } from '../index';

const room = roomForEachTest();
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** The kit as it is when first loaded in that mode, on a call that overwrites its own userData and has a handler that throws. */
async function loadIn(mode: 'production' | 'development' | 'test') {
  vi.stubEnv('NODE_ENV', mode);
  vi.resetModules();
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const kit = await import('../index');
  const events: ConnectionEvent[] = [];
  const call = await room.join('Ana');
  const connection = kit.connect(call, { hosts: 'owner', onEvent: (event) => events.push(event) });
  return { kit, call, connection, events, warnings: () => warn.mock.calls.map(String) };
}

async function makeMistakes({ kit, call, connection }: Awaited<ReturnType<typeof loadIn>>) {
  const seat = kit.defineParticipantValue<number>('dev-seat', {
    initial: 0,
  });
  const scene = kit.defineSessionValue<string>('dev-scene', {
    initial: 'lobby',
    schema: {
      '~standard': {
        version: 1,
        vendor: 'test',
        validate: () => ({ issues: [{ message: 'no' }] }),
      },
    },
  });
  const value = connection.use(kit.sessionValuesService).open(scene);
  connection.state.get(value.stateAtom);
  await connection.use(kit.participantValuesService).set(seat, 4);
  await overwrite(call);
  call.setMeetingSessionData({ 'dev-scene': 1 }, 'shallow-merge');
  await room.settle();
  connection.use(kit.messageService).subscribe(kit.defineMessage('dev-buzz'), () => {
    throw new Error('in a handler');
  });
  await room.sendAsServer({ type: 'dev-buzz' });
  await room.sendAsServer({ type: 'dev-buzz' });
  await room.settle();
}

async function overwrite(call: DailyCall) {
  for (let n = 0; n < 8; n += 1) {
    await call.setUserData({ mine: n });
    await room.settle();
  }
}

describe('in production', () => {
  it('nothing is logged, and a differing second option is reported once and has no effect', async () => {
    const loaded = await loadIn('production');
    const { kit, call, connection, events, warnings } = loaded;
    await makeMistakes(loaded);
    for (let n = 0; n < 3; n += 1) {
      expect(kit.connect(call, { hosts: 'admin' })).toBe(connection);
    }
    expect(connection.options.hosts).toBe('owner');
    const conflicts = events.filter(({ code }) => code === 'connection-conflict');
    expect(conflicts).toMatchObject([{ kind: 'rejected', name: 'hosts' }]);
    expect(warnings()).toEqual([]);
  });
});

describe('while developing', () => {
  it('what an app can set right is said once', async () => {
    const loaded = await loadIn('development');
    await makeMistakes(loaded);
    const said = loaded.warnings().filter((text) => text.startsWith('Backchannel'));
    for (const code of ['foreign-shape', 'handler-failed']) {
      expect(
        said.filter((text) => text.includes(`(${code})`)),
        code,
      ).toHaveLength(1);
    }
    expect(() => loaded.kit.connect(loaded.call, { hosts: 'admin' })).toThrow(/"hosts" is "owner"/);
  });

  it('a definition made in render is said once, by its name', async () => {
    const { kit, warnings } = await loadIn('development');
    const render = (name: string) => kit.defineSessionValue(name, { initial: 'lobby' });
    render('dev-module');
    for (let n = 0; n < 200; n += 1) render('dev-render');
    const said = warnings().filter((text) => text.includes('definition-in-render'));
    expect(said).toEqual([expect.stringContaining('"dev-render"')]);
    expect(() => kit.defineSessionValue('dev-module', { initial: 'foyer' })).toThrow(/reload/);
  });

  it('the same sources of roles and the same keys in another order are no difference', async () => {
    const { kit, connection } = await loadIn('test');
    const call = await room.join('Ben');
    const options = (keys: Record<string, string>) => ({
      keys,
      roles: kit.tokenRoles(() => 'speaker', { trust: 'token' }),
    });
    const first = kit.connect(call, options({ a: 'x', b: 'y' }));
    expect(kit.connect(call, options({ b: 'y', a: 'x' }))).toBe(first);
    expect(() => kit.connect(call, { roles: kit.hostHeldRoles })).toThrow(/"roles"/);
    expect(first).not.toBe(connection);
  });
});
