import type { DailyCall } from '@daily-co/daily-js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../conformance/callFixture';
import { createTestRoom, type TestRoom } from '../testing';
import { describeSupport } from './describeSupport';
import { ENDPOINTS, METHODS } from './support';

let room: TestRoom;
let call: DailyCall;

beforeAll(async () => {
  room = await createTestRoom();
  call = await room.join('Ana', { owner: true });
});
afterAll(() => room.close());

const ARGUMENTS: Record<string, unknown[]> = {
  updateInputSettings: [{ audio: { processor: { type: 'none' } } }],
  setNetworkTopology: [{ topology: 'peer' }],
  startRemoteMediaPlayer: [{ url: 'https://a.example/a.mp4' }],
  startDialOut: [{ phoneNumber: '+15550100' }],
  sendDTMF: [{ sessionId: 'id', tones: '1' }],
  updateReceiveSettings: [{ base: { video: { layer: 0 } } }],
  updateSendSettings: [{ video: 'quality-optimized' }],
  startLocalAudioLevelObserver: [200],
  startRemoteParticipantsAudioLevelObserver: [200],
  setSubscribeToTracksAutomatically: [false],
  setInputDevicesAsync: [{ audioDeviceId: 'a' }],
  setOutputDeviceAsync: [{ outputDeviceId: 'a' }],
  setBandwidth: [{ kbs: 100 }],
};

test('SUPPORT.md says what the table says (vitest -u writes it)', async () => {
  await expect(describeSupport()).toMatchFileSnapshot('../../SUPPORT.md');
});

test.each(METHODS.map(([name]) => name))('%s is a method of daily-js', (name) => {
  expect(typeof Reflect.get(call, name)).toBe('function');
});

const lacking = METHODS.filter(([, support]) => support !== 'yes').map(([name]) => name);

test.each(lacking)('%s says by name that it is missing', async (name) => {
  const said: { errorMsg?: unknown }[] = [];
  const listen = (event: object): void => void said.push({ ...event });
  call.on('nonfatal-error', listen);
  const method: unknown = Reflect.get(call, name);
  if (typeof method !== 'function') throw new Error(`daily-js has no ${name}`);
  try {
    await Reflect.apply(method, call, ARGUMENTS[name] ?? []);
  } catch (error) {
    said.push({ errorMsg: describeError(error) });
  }
  await room.settle();
  call.off('nonfatal-error', listen);
  expect(said.map(({ errorMsg }) => errorMsg)).toContainEqual(
    expect.stringMatching(/Local Daily does not|not supported/i),
  );
});

test.each(ENDPOINTS.filter(([, support]) => support === 'refused').map(([name]) => name))(
  '%s is 404',
  async (name) => {
    const [method = '', path = ''] = name.split(' ');
    expect(await ask(room, method, path.replace(':name', 'room'))).toEqual({
      status: 404,
      body: { error: 'not-found', info: 'api endpoint does not exist' },
    });
  },
);

function describeError(error: unknown): string {
  if (error instanceof Error) return error.message;
  return JSON.stringify(error, (_key, value: unknown) =>
    value instanceof Error ? value.message : value,
  );
}
