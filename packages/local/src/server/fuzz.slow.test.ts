import * as fc from 'fast-check';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createDailyCore, type DailyCore } from '../daily/dailyCore';
import { JOIN, openSocket, type RawSocket } from './socketFixture';
import { startLocalServer, type LocalServer } from './startLocalServer';

const RUNS = 500;
const FRAMES = 20;
const BODIES = 10_000;
const MAX_GROWTH = 16 * 1024 * 1024;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const failures: unknown[] = [];
const note = (reason: unknown): void => void failures.push(reason);

let server: LocalServer;
beforeAll(async () => {
  process.on('uncaughtException', note);
  process.on('unhandledRejection', note);
  server = await startLocalServer({
    port: 0,
    intervals: { userData: 5, sessionData: 5, joins: 5 },
    rateLimits: false,
  });
});
afterAll(async () => {
  await server.close();
  process.off('uncaughtException', note);
  process.off('unhandledRejection', note);
});

const anything = fc.jsonValue({ maxDepth: 4 });
const text = fc.oneof(fc.string(), fc.constantFrom('*', 'local', '__proto__', 'constructor', ''));
const type = fc.constantFrom(
  'join',
  'app-message',
  'set-user-data',
  'set-session-data',
  'set-user-name',
  'update-participants',
  'set-tracks',
  'pre-auth',
  'request-access',
  'answer-waiting',
);
const object = fc.dictionary(text, anything, { maxKeys: 4 });

/** Frames as they should be in all but a field or two. */
const almostFrame = fc
  .record(
    {
      type,
      data: fc.oneof(anything, object),
      to: fc.oneof(text, fc.array(text), anything),
      userData: anything,
      userName: fc.oneof(text, anything),
      mergeStrategy: fc.constantFrom('replace', 'shallow-merge', 'merge'),
      keysToDelete: fc.oneof(fc.array(text), anything),
      participants: fc.oneof(fc.dictionary(text, fc.oneof(object, anything)), anything),
      name: fc.oneof(text, anything),
      request: fc.oneof(fc.integer(), anything),
      granted: fc.oneof(fc.dictionary(text, fc.boolean()), anything),
      tracks: fc.oneof(fc.dictionary(text, anything), fc.constant({ audio: 'on' })),
    },
    { requiredKeys: ['type'] },
  )
  .map((frame) => JSON.stringify(frame));

const frame = fc.oneof(
  { weight: 6, arbitrary: almostFrame },
  { weight: 1, arbitrary: anything.map((value) => JSON.stringify(value)) },
  { weight: 1, arbitrary: fc.string() },
  { weight: 1, arbitrary: fc.uint8Array().map((bytes) => Buffer.from(bytes)) },
);

async function join(): Promise<RawSocket> {
  const socket = await openSocket(server.url, 'fuzzed');
  socket.send(JOIN);
  await socket.next('joined');
  return socket;
}

function heapUsed(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

test(`${RUNS * FRAMES} frames: a socket is closed with a reason or goes on, and nobody else notices`, async () => {
  let before = 0;
  let sent = 0;
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.boolean(),
      fc.array(frame, { minLength: FRAMES, maxLength: FRAMES }),
      async (joins, frames) => {
        // Two witnesses, who must hear each other at the end.
        const [ana, ben, eve] = await Promise.all([
          join(),
          join(),
          openSocket(server.url, 'fuzzed'),
        ]);
        if (joins) eve.send(JOIN);
        for (const one of frames) eve.send(one);
        sent += frames.length;
        // Ends the line of whoever sent nothing wrong.
        eve.send({ type: 'leave' });
        const { code, reason } = await eve.closed;
        expect([1000, 1008]).toContain(code);
        expect(reason).not.toBe('');
        if (!reason.includes('You have left')) refused += 1;
        ben.send({ type: 'app-message', data: { still: 'here' }, to: '*' });
        for (;;) {
          const { data } = await ana.next('app-message');
          if (JSON.stringify(data) === '{"still":"here"}') break;
        }
        ana.close();
        ben.close();
        await Promise.all([ana.closed, ben.closed]);
        before ||= sent >= 2000 ? heapUsed() : 0;
      },
    ),
    { numRuns: RUNS, seed: 20, endOnFailure: true },
  );
  expect(sent).toBe(RUNS * FRAMES);
  expect(refused).toBeGreaterThan(RUNS / 4);
  expect(failures).toEqual([]);
  expect(heapUsed() - before).toBeLessThan(MAX_GROWTH);
  const presence = await ask('GET', '/v1/presence');
  expect(await presence.json()).toEqual({});
});

test(`${BODIES} frames, each read by a room in which its sender is`, async () => {
  const core = createDailyCore({ rateLimits: false });
  const witness = openLine(core);
  let eve = openLine(core);
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        almostFrame,
        anything.map((value) => JSON.stringify(value)),
      ),
      async (given) => {
        if (eve.closed.length > 0) {
          refused += 1;
          eve = openLine(core);
        }
        // As long as the admission takes.
        await vi.waitFor(() => expect(eve.frames.some(isJoined)).toBe(true), {
          interval: 0,
          timeout: 20_000,
        });
        eve.receive(given);
        await Promise.resolve();
      },
    ),
    { numRuns: BODIES, seed: 22, endOnFailure: true },
  );
  expect(refused).toBeGreaterThan(1000);
  expect(refused).toBeLessThan(BODIES * 0.9);
  expect(witness.closed).toEqual([]);
  expect(failures).toEqual([]);
  core.close('The test is over.');
});

interface OpenedLine {
  frames: string[];
  closed: string[];
  receive(text: string): void;
}

function openLine(core: DailyCore): OpenedLine {
  const frames: string[] = [];
  const closed: string[] = [];
  const { receive } = core.openLine('fuzzed', {
    deliver(delivered) {
      // The rest would only fill the memory.
      if (frames.length === 0) frames.push(delivered);
    },
    close: (reason) => closed.push(reason),
  });
  receive(JSON.stringify(JOIN));
  return { frames, closed, receive };
}

function isJoined(delivered: string): boolean {
  return delivered.startsWith('{"type":"joined"');
}

function ask(method: string, path: string, body?: string): Promise<Response> {
  const headers = { authorization: `Bearer ${server.daily.apiKey}` };
  const init = { method, headers, ...(body === undefined ? {} : { body }) };
  return server.daily.fetch(new Request(`${server.url}${path}`, init));
}

const PATHS = [
  '/v1/rooms',
  '/v1/rooms/fuzzed',
  '/v1/rooms/fuzzed/send-app-message',
  '/v1/rooms/fuzzed/set-session-data',
  '/v1/rooms/fuzzed/get-session-data',
  '/v1/rooms/fuzzed/eject',
  '/v1/rooms/fuzzed/update-permissions',
  '/v1/rooms/unknown/eject',
  '/v1/meeting-tokens',
];

const key = fc.oneof(
  text,
  fc.constantFrom('name', 'privacy', 'properties', 'data', 'recipient', 'ids', 'user_ids'),
  fc.constantFrom('exp', 'nbf', 'max_participants', 'permissions', 'room_name', 'is_owner'),
  fc.constantFrom('mergeStrategy', 'keysToDelete', 'hasPresence', 'canSend', 'canAdmin'),
);
const body = fc.oneof(
  { weight: 4, arbitrary: fc.dictionary(key, fc.oneof(anything, fc.dictionary(key, anything))) },
  { weight: 1, arbitrary: anything },
);
const bodyText = fc.oneof(
  { weight: 6, arbitrary: body.map((value) => JSON.stringify(value)) },
  { weight: 1, arbitrary: fc.string() },
);

test(`${BODIES} REST bodies are answered in JSON, and none of them with 5xx`, async () => {
  const ana = await join();
  const codes = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...PATHS), bodyText, async (path, given) => {
      const response = await ask('POST', path, given);
      codes.set(response.status, (codes.get(response.status) ?? 0) + 1);
      const answer: unknown = await response.json();
      expect([200, 400, 404]).toContain(response.status);
      if (response.status !== 200) expect(answer).toHaveProperty('error');
    }),
    { numRuns: BODIES, seed: 21, endOnFailure: true },
  );
  expect(codes.get(200)).toBeGreaterThan(50);
  expect(codes.get(400)).toBeGreaterThan(1000);
  expect(failures).toEqual([]);
  expect((await ask('GET', '/v1/rooms')).status).toBe(200);
  ana.close();
  await ana.closed;
});
