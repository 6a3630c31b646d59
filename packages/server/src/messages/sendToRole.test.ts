import {
  chat,
  chatService,
  connect,
  defineMessage,
  hostHeldRoles,
  messageService,
  rolesService,
  tokenRoles,
  type ConnectionEvent,
  type ConnectionOptions,
} from '@backchannel/core';
import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { describe, expect, it, vi } from 'vitest';
import { apiOf } from '../../test/apiOf';
import { tokenDirectory } from '../roles/roleDirectory';

const cue = defineMessage<{ n: number }>('role-cue', { from: 'server' });
const oldCue = defineMessage<{ n: number }>('role-old-cue', {
  wire: {
    match: (raw) => typeof raw === 'object' && raw !== null && 'cue' in raw,
    read: (raw: { cue: number }) => ({ n: raw.cue }),
    write: ({ n }) => ({ cue: n }),
  },
});
const roleOf = ({ userId }: { userId: string }) => /^(\w+):/.exec(userId)?.[1];
const roles = tokenRoles(roleOf, { trust: 'token' });

const room = roomForEachTest();

const api = () => apiOf(room.daily).room(room.name);

type Call = Awaited<ReturnType<typeof room.join>>;

function listen(call: Call, options: ConnectionOptions = {}) {
  const raw: unknown[] = [];
  call.on('app-message', ({ data }) => raw.push(data));
  const turnedAway: Pick<ConnectionEvent, 'code' | 'name' | 'from'>[] = [];
  const connection = connect(call, {
    ...options,
    onEvent: ({ kind, code, name, from }) => {
      if (kind === 'rejected') turnedAway.push({ code, name, from });
    },
  });
  const heard: unknown[] = [];
  const messages = connection.use(messageService);
  for (const definition of [cue, oldCue]) {
    messages.subscribe(definition, ({ n }, { to }) => heard.push([n, to]));
  }
  const { session_id: sessionId } = call.participants().local;
  return { call, connection, heard, raw, turnedAway, sessionId };
}

describe('a broadcast to a role', () => {
  it('is taken by those whose token gives it, and turned away by all others', async () => {
    const ana = listen(await room.join('Ana', { userId: 'speaker:1' }), { roles });
    const ben = listen(await room.join('Ben', { userId: 'guest:2' }), { roles });
    const cem = listen(await room.join('Cem'));
    const hidden = { user_id: 'speaker:3', permissions: { hasPresence: false } };
    const hid = listen(await room.join('Hid', { token: hidden }), { roles });
    const to = { role: 'speaker', delivery: 'broadcast' } as const;
    const result = await api().send(cue, { n: 1 }, { to });
    expect(result).toEqual({ accepted: ['*'], failed: [] });
    await api().send(oldCue, { n: 2 }, { to, id: 'again' });
    await api().send(oldCue, { n: 2 }, { to, id: 'again' });
    await room.settle();
    const claim = { role: 'speaker' };
    expect(ana.heard).toEqual([
      [1, claim],
      [2, claim],
    ]);
    expect(ana.turnedAway.map(({ code }) => code)).toEqual(['duplicate']);
    for (const other of [ben, cem, hid]) {
      expect(other.heard).toEqual([]);
      const event = { code: 'other-role', from: 'server' };
      expect(other.turnedAway).toMatchObject([{ ...event, name: 'role-cue' }, event, event]);
      expect(other.raw).toMatchObject([
        { type: 'role-cue', n: 1, _: { id: expect.any(String) as string, to: claim } },
        { cue: 2, _: { id: 'again', to: claim } },
        { cue: 2 },
      ]);
      other.connection
        .use(messageService)
        .subscribe(cue, () => other.heard.push('replayed'), { replay: true });
      expect(other.heard).toEqual([]);
    }
  });

  it('follows what hosts give and what Daily says, and nothing that a participant says of itself', async () => {
    const ana = listen(await room.join('Ana', { owner: true }), { roles: hostHeldRoles });
    const ben = listen(await room.join('Ben'), { roles: hostHeldRoles });
    const eve = listen(await room.join('Eve', { userData: { role: 'speaker' } }), {
      roles: hostHeldRoles,
    });
    eve.call.setMeetingSessionData({ roles: { [eve.sessionId]: 'speaker' } }, 'shallow-merge');
    await eve.call.setUserData({
      _: { own: { roles: [9, 'zzzzzzzz', { [eve.sessionId]: 'speaker' }] } },
    });
    await ana.connection.use(rolesService).set(ben.sessionId, 'speaker');
    await room.settle();
    const say = (n: number, role: string) =>
      api().send(cue, { n }, { to: { role, delivery: 'broadcast' } });
    await say(1, 'speaker');
    await say(2, 'owner');
    await say(3, 'host');
    await room.settle();
    await ana.connection.use(rolesService).set(ben.sessionId, null);
    await room.settle();
    await say(4, 'speaker');
    await room.settle();
    const numbers = [ana, ben, eve].map(({ heard }) => heard.map((one) => (one as [number])[0]));
    expect(numbers).toEqual([[2, 3], [1], []]);
  });

  it('of the chat is private: no other screen shows it, and no newcomer is handed it', async () => {
    const ana = listen(await room.join('Ana', { owner: true }));
    const ben = listen(await room.join('Ben'));
    const linesOf = ({ connection }: typeof ana) =>
      connection.state
        .get(connection.use(chatService).channel('main').logAtom)
        .messages.map(({ text, to }) => [text, to]);
    [ana, ben].map(linesOf);
    await api().send(
      chat,
      { text: 'Owners only' },
      { to: { role: 'owner', delivery: 'broadcast' } },
    );
    await room.settle();
    await ben.connection.use(chatService).channel('main').send('For all');
    await room.settle();
    const late = listen(await room.join('Late', { owner: true }));
    await vi.waitFor(() => expect(linesOf(late)).toEqual([['For all', 'all']]));
    expect(linesOf(ana)).toEqual([
      ['Owners only', 'me'],
      ['For all', 'all'],
    ]);
    expect(linesOf(ben)).toEqual([['For all', 'all']]);
  });

  it('is a filter of the server alone: what a participant says of its message filters nothing', async () => {
    const ana = await room.join('Ana');
    const ben = listen(await room.join('Ben'));
    ana.sendAppMessage({ cue: 1, _: { id: 'a', to: { role: 'speaker' } } });
    await room.settle();
    expect(ben.heard).toEqual([[1, { role: 'speaker' }]]);
  });
});

describe('a role in a directory', () => {
  it('reaches every device of those who have it, as plain messages, and nobody else', async () => {
    const ana = listen(await room.join('Ana', { userId: 'speaker:1' }));
    const phone = listen(await room.join('Phone', { userId: 'speaker:1' }));
    const ben = listen(await room.join('Ben', { userId: 'guest:2' }));
    const cem = listen(await room.join('Cem', { userData: { role: 'speaker' } }));
    const to = { role: 'speaker', directory: tokenDirectory(roleOf) };
    const result = await api().send(cue, { n: 1 }, { to });
    expect(new Set(result.accepted)).toEqual(new Set([ana.sessionId, phone.sessionId]));
    expect(result.failed).toEqual([]);
    expect(result.presenceAge).toBeGreaterThanOrEqual(15_000);
    const asked: unknown[] = [];
    await api().send(
      cue,
      { n: 2 },
      {
        to: {
          role: 'owner',
          directory: async (role, { room: name, participants }) => {
            asked.push(role, name, participants.map(({ userId }) => userId).sort());
            return new Set(['guest:2', 'who is not here']);
          },
        },
      },
    );
    await room.settle();
    expect(asked).toEqual(['owner', room.name, ['guest:2', 'speaker:1', 'speaker:1']]);
    expect([ana, phone, ben, cem].map(({ raw }) => raw)).toEqual([
      [{ type: 'role-cue', n: 1 }],
      [{ type: 'role-cue', n: 1 }],
      [{ type: 'role-cue', n: 2 }],
      [],
    ]);
  });

  it('sends nothing where nobody present has it, or where the directory fails', async () => {
    const ana = listen(await room.join('Ana', { userId: 'u1' }));
    const send = (directory: unknown) =>
      api().send(cue, { n: 1 }, { to: { role: 'speaker', directory } as never });
    await expect(send(() => [])).rejects.toMatchObject({
      code: 'unknown-recipient',
      details: { role: 'speaker' },
    });
    await expect(send(() => Promise.reject(new Error('no database')))).rejects.toThrow(
      'no database',
    );
    for (const wrong of ['u1', undefined, null, 7]) {
      await expect(send(() => wrong)).rejects.toThrow('no list of user_ids');
    }
    await room.settle();
    expect(ana.raw).toEqual([]);
  });
});

describe('a role without a way to find it', () => {
  it.each([
    [{ role: 'speaker' }, /role, directory.*delivery: 'broadcast'/],
    [{ role: 'speaker', delivery: 'broadcast', directory: () => [] }, /not both/],
    [{ role: 'speaker', delivery: 'presence' }, /how to find them/],
    [{ role: '', delivery: 'broadcast' }, /no recipient/],
    [{ role: 'x'.repeat(41), delivery: 'broadcast' }, /no recipient/],
    [{ role: 'speaker', userId: 'u1', delivery: 'broadcast' }, /no recipient/],
    [{ userId: 'u1', delivery: 'broadcast' }, /no recipient/],
    [null, /no recipient/],
    [{}, /no recipient/],
  ])('%o is refused before anything is asked', async (to, words) => {
    const sending = api().send(cue, { n: 1 }, { to: to as never });
    await expect(sending).rejects.toMatchObject({
      code: 'unknown-recipient',
      message: expect.stringMatching(words) as string,
    });
  });
});
