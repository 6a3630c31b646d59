import { defineMessage } from '@backchannel/core';
import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { describe, expect, it } from 'vitest';
import { apiOf } from '../../test/apiOf';

const cue = defineMessage('server-cue', { from: 'server' });

const room = roomForEachTest();

async function joinAndListen(userName: string, options?: { userId?: string }) {
  const call = await room.join(userName, options);
  const seen: { data: unknown; fromId: string }[] = [];
  call.on('app-message', ({ data, fromId }) => seen.push({ data, fromId }));
  return { sessionId: call.participants().local.session_id, seen };
}

const api = () => apiOf(room.daily).room(room.name);

describe('a message of the server in daily-js', () => {
  it("has fromId 'API' and is plain, for everybody", async () => {
    const ana = await joinAndListen('Ana');
    const ben = await joinAndListen('Ben');
    await api().send('notification', { title: 'Doors close in 5 minutes' });
    await room.settle();
    const data = { type: 'notification', title: 'Doors close in 5 minutes' };
    expect([ana.seen, ben.seen]).toEqual([[{ data, fromId: 'API' }], [{ data, fromId: 'API' }]]);
  });

  it('reaches only the one it is for, by session_id or by user_id', async () => {
    const ana = await joinAndListen('Ana', { userId: 'u1' });
    const ben = await joinAndListen('Ben');
    await api().send(cue, {}, { to: ben.sessionId });
    await api().send(cue, {}, { to: { userId: 'u1' } });
    await room.settle();
    const once = [{ data: { type: 'server-cue' }, fromId: 'API' }];
    expect([ana.seen, ben.seen]).toEqual([once, once]);
  });

  it('is not kept for who joins later', async () => {
    await joinAndListen('Ana');
    await api().send(cue, {});
    const late = await joinAndListen('Ben');
    await room.settle();
    expect(late.seen).toEqual([]);
  });
});
