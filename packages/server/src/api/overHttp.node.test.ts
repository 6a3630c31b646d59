import { startLocalServer } from '@backchannel/local/server';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { join } from '../../test/localCall';
import { createDailyApi } from './createDailyApi';

let local: Awaited<ReturnType<typeof startLocalServer>>;
beforeEach(async () => {
  local = await startLocalServer({ port: 0, apiKey: 'over-http' });
});
afterEach(() => local.close());

it("works over HTTP with the platform's own fetch, from making the room to sending", async () => {
  const daily = createDailyApi({ apiKey: 'over-http', baseUrl: `${local.url}/v1/` });
  const room = await daily.createRoom({ name: 'town-hall', privacy: 'private' });
  const owner = { roomName: room.name, isOwner: true, userName: 'Ana', userId: 'u1' };
  const token = await daily.createMeetingToken(owner);
  await expect(daily.validateToken(token)).resolves.toMatchObject(owner);
  await expect(daily.room('town-hall').get()).resolves.toEqual(room);

  const ana = await join(local.daily, room.url, token);
  const { participants } = await daily.room('town-hall').presence();
  expect(participants).toMatchObject([{ sessionId: ana.sessionId, userId: 'u1', userName: 'Ana' }]);
  await daily.room('town-hall').send('notification', { title: 'Welcome' });
  const data = { type: 'notification', title: 'Welcome' };
  await expect.poll(() => ana.messages).toEqual([{ data, fromId: 'API' }]);
});

it('tells a room whose name is taken, and one that is not there', async () => {
  const daily = createDailyApi({ apiKey: 'over-http', baseUrl: `${local.url}/v1` });
  await daily.createRoom({ name: 'town-hall' });
  await expect(daily.createRoom({ name: 'town-hall' })).rejects.toMatchObject({
    code: 'invalid-request',
    status: 400,
  });
  await expect(daily.room('elsewhere').get()).rejects.toMatchObject({ code: 'not-found' });
});
