import { afterAll, beforeAll, expect, test } from 'vitest';
import { JOIN, openSocket } from '../server/socketFixture';
import { startLocalServer, type LocalServer } from '../server/startLocalServer';

let server: LocalServer;
beforeAll(async () => {
  server = await startLocalServer({ port: 0 });
  const properties = { enable_knocking: true };
  await server.daily.createRoom({ name: 'door', privacy: 'private', properties });
});
afterAll(() => server.close());

test('20 over WebSocket the question about access is answered, and the line closed', async () => {
  const socket = await openSocket(server.url, 'door');
  socket.send({ type: 'pre-auth' });
  expect(await socket.next('access')).toEqual({ type: 'access', level: 'lobby' });
  expect((await socket.closed).code).toBe(1000);
});

test('36 a socket that is lost while waiting is off the list', async () => {
  const token = await server.daily.createToken({ room_name: 'door', is_owner: true });
  const host = await openSocket(server.url, 'door');
  host.send({ ...JOIN, token });
  await host.next('joined');
  const guest = await openSocket(server.url, 'door');
  guest.send({ ...JOIN, userName: 'Gus' });
  const { local } = await guest.next('lobby');
  guest.send({ type: 'request-access', name: 'Gus' });
  expect(await host.next('waiting')).toMatchObject({ change: 'added', all: [{ name: 'Gus' }] });
  guest.close();
  expect(await host.next('waiting')).toMatchObject({
    change: 'removed',
    participant: { id: local.session_id },
    all: [],
  });
  host.close();
});
