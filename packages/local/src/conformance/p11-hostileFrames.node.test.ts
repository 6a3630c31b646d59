import { afterAll, beforeAll, expect, test } from 'vitest';
import { JOIN, openSocket, type RawSocket } from '../server/socketFixture';
import { startLocalServer, type LocalServer } from '../server/startLocalServer';

// Point 11 of the design: a hostile peer without daily-js, who has joined properly first.
let server: LocalServer;
let ana: RawSocket;
let ben: RawSocket;

beforeAll(async () => {
  server = await startLocalServer({ port: 0 });
  [ana, ben] = [await joined(), await joined()];
});
afterAll(() => server.close());

async function joined(): Promise<RawSocket> {
  const socket = await openSocket(server.url, 'town-hall');
  socket.send(JOIN);
  await socket.next('joined');
  return socket;
}

async function othersGoOn(): Promise<void> {
  ana.send({ type: 'app-message', data: 'still here', to: '*' });
  expect(await ben.next('app-message')).toMatchObject({ data: 'still here' });
}

const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;

test.each<[string, string | Buffer, RegExp]>([
  ['no JSON', '{', /JSON/],
  ['nothing', '', /JSON/],
  ['a number', '5', /not one of a call machine/],
  ['an array', '[]', /not one of a call machine/],
  ['an unknown type', '{"type":"fly"}', /not one of a call machine/],
  ['__proto__ as type', '{"type":"__proto__"}', /not one of a call machine/],
  ['a missing field', '{"type":"app-message","to":"*"}', /data/],
  ['a wrong field', '{"type":"set-user-name","userName":5}', /userName/],
  ['a long name', JSON.stringify({ type: 'set-user-name', userName: 'x'.repeat(2000) }), /1000/],
  [
    'session data that is no object',
    '{"type":"set-session-data","data":[],"mergeStrategy":"replace"}',
    /data/,
  ],
  ['deep JSON', `{"type":"app-message","to":"*","data":${deep}}`, /nested too deeply/],
  ['a second join', JSON.stringify(JOIN), /joined already/],
  ['a question about access', '{"type":"pre-auth"}', /joined already/],
  ['bytes', Buffer.from([1, 2, 3]), /not binary/],
  [
    'too much at once',
    JSON.stringify({ type: 'app-message', to: '*', data: 'x'.repeat(600 * 1024) }),
    /A frame of \d+ bytes/,
  ],
])(
  '11 %s closes that socket, with a reason, and nobody else notices',
  async (_what, frame, why) => {
    const eve = await joined();
    eve.send(frame);
    const { code, reason } = await eve.closed;
    expect([1000, 1008, 1009]).toContain(code);
    expect(reason).toMatch(why);
    await othersGoOn();
  },
);

test('11 1,500 frames at once close that socket, with the number', async () => {
  const eve = await joined();
  for (let count = 0; count < 1500; count += 1) {
    eve.send({ type: 'set-tracks', tracks: {} });
  }
  expect((await eve.closed).reason).toContain('1000');
  await othersGoOn();
});

test('11 frames that are well-formed and mean harm do nothing', async () => {
  const eve = await joined();
  const { local } = await joined().then(async (other) => {
    other.close();
    return { local: 'gone' };
  });
  eve.send({ type: 'update-participants', participants: { '*': { eject: true } } });
  eve.send({
    type: 'update-participants',
    participants: { [local]: { updatePermissions: { canAdmin: true } } },
  });
  eve.send({ type: 'answer-waiting', request: 1, granted: { '*': true } });
  eve.send(
    '{"type":"set-session-data","mergeStrategy":"shallow-merge","data":{"__proto__":{"a":1}}}',
  );
  eve.send({ type: 'app-message', to: ['__proto__', 'constructor'], data: 'x' });
  expect(await eve.next('waiting-answer')).toMatchObject({ ids: [], refused: expect.any(String) });
  expect(({} as { a?: number }).a).toBeUndefined();
  eve.close();
  await eve.closed;
  await othersGoOn();
});
