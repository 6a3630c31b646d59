import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ClientFrame, Json } from '../protocol';
import type { Admission } from '../room/admission';
import type { Command, Entry } from './log';
import { createReplica, emptySnapshot, type Replica } from './replica';

const ROOM = 'hall';
const TABS = ['a', 'b', 'c'];
const OFF = { audio: 'off', video: 'off', screenAudio: 'off', screenVideo: 'off' } as const;

const ADMISSION: Admission = {
  room: { id: 'room', name: ROOM, url: 'http://x.tabs.localhost/hall', config: {} },
  isOwner: true,
  roomPermissions: {},
  tokenPermissions: {},
  startAudioOff: false,
  startVideoOff: false,
  ejectAt: 0,
};

const step = fc.record({
  tab: fc.constantFrom(...TABS),
  line: fc.integer({ min: 1, max: 2 }),
  what: fc.constantFrom(
    'join',
    'knock',
    'lose',
    'data',
    'session',
    'message',
    'server',
    'time',
    'forget',
  ),
  value: fc.integer({ min: 0, max: 9 }),
  pause: fc.integer({ min: 0, max: 700 }),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function commandOf({ tab, line: number, what, value }: Step): Command {
  const line = `${tab}/${number}`;
  const receive = (frame: ClientFrame): Command => ({ do: 'receive', line, frame });
  const frame = { type: 'join', tracks: OFF, userName: line } as const;
  switch (what) {
    case 'join':
      return { do: 'join', line, room: ROOM, frame, admission: ADMISSION };
    case 'knock': {
      const admission: Admission = { ...ADMISSION, isOwner: false, access: 'lobby' };
      return { do: 'join', line, room: ROOM, frame, admission };
    }
    case 'lose':
      return { do: 'lose', line };
    case 'data':
      return receive({ type: 'set-user-data', userData: value });
    case 'session': {
      const data = { [`k${value}`]: line };
      return receive({ type: 'set-session-data', data, mergeStrategy: 'shallow-merge' });
    }
    case 'message':
      return receive({ type: 'app-message', data: value, to: '*' });
    case 'server':
      return { do: 'send-from-server', room: ROOM, data: value, recipient: '*' };
    case 'time':
      return { do: 'advance', room: ROOM };
    case 'forget':
      return { do: 'forget-tab', tab };
  }
}

const makeRoom: Command = {
  do: 'set-room',
  record: {
    id: 'room',
    name: ROOM,
    url: 'http://x.tabs.localhost/hall',
    createdAt: '2026-01-01T00:00:00.000Z',
    apiCreated: true,
    privacy: 'public',
    config: {},
  },
};

const newReplica = (): Replica =>
  createReplica(emptySnapshot({ config: {}, apiKey: 'key', autoCreateRooms: true }));

/** Everything that a replica knows, with what structured clone carries and JSON does not. */
function stateOf(replica: Replica): Json {
  const text = JSON.stringify(replica.snapshot(), (_key, value: unknown) => {
    if (value instanceof Map || value instanceof Set) return [...value];
    return value === undefined ? 'undefined' : value;
  });
  return JSON.parse(text) as Json;
}

test('replicas of one log are equal and deliver the same, also those that go on from a snapshot', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 60 }), fc.nat(), (steps, at) => {
      const orderer = newReplica();
      const follower = newReplica();
      let late: Replica | undefined;
      let now = 1_000_000;
      const write = (command: Command): void => {
        const { entry, deliveries } = orderer.append(command, { tab: 'a', request: 1 }, now);
        const sent = structuredClone(entry) as Entry;
        expect(follower.apply(sent)).toEqual(deliveries);
        if (late) expect(late.apply(structuredClone(sent))).toEqual(deliveries);
      };
      write(makeRoom);
      for (const [index, next] of steps.entries()) {
        if (index === at % steps.length) late = createReplica(structuredClone(orderer.snapshot()));
        write(commandOf(next));
        now += next.pause;
      }
      const [first, ...others] = [orderer, follower, late ?? orderer].map(stateOf);
      for (const other of others) expect(other).toEqual(first);
    }),
  );
});

test('whoever orders next goes on with ids of its own', () => {
  const first = newReplica();
  first.append(makeRoom, undefined, 1);
  const second = createReplica(structuredClone(first.snapshot()));
  const join = commandOf({ tab: 'b', line: 1, what: 'join', value: 0, pause: 0 });
  const { entry } = second.append(join, { tab: 'b', request: 1 }, 2);
  expect(entry).toMatchObject({ seq: 2, at: 2, cause: { tab: 'b', request: 1 } });
  expect(entry.ids).toHaveLength(2);
  expect(new Set(entry.ids).size).toBe(2);
  first.apply(structuredClone(entry));
  expect(stateOf(first)).toEqual(stateOf(second));
  expect(first.lastRequest('b')).toBe(1);
});

test('the clock of the log never goes back', () => {
  const replica = newReplica();
  replica.append(makeRoom, undefined, 1000);
  expect(replica.append({ do: 'advance', room: ROOM }, undefined, 400).entry.at).toBe(1000);
});
