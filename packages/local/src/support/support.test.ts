import Daily, { type DailyCall } from '@daily-co/daily-js';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { ask } from '../conformance/callFixture';
import { createTestRoom, type TestRoom } from '../testing';
import { describeSupport } from './describeSupport';
import { ENDPOINTS, FRAMES, INTERNALS, METHODS, type Support } from './support';

let room: TestRoom;
beforeAll(async () => {
  room = await createTestRoom();
});
afterAll(() => room.close());

const calls: DailyCall[] = [];
afterEach(async () => {
  for (const call of calls.splice(0)) await call.destroy();
});

const ARGUMENTS: Record<string, unknown[]> = {
  updateInputSettings: [{ audio: { processor: { type: 'none' } } }],
  setNetworkTopology: [{ topology: 'peer' }],
  startRemoteMediaPlayer: [{ url: 'https://a.example/a.mp4' }],
  updateRemoteMediaPlayer: [{ session_id: 'id', settings: { state: 'pause' } }],
  stopRemoteMediaPlayer: ['id'],
  startDialIn: [{ displayName: 'Ana' }],
  startDialOut: [{ phoneNumber: '+15550100' }],
  stopDialOut: [{ sessionId: 'id' }],
  sipCallTransfer: [{ sessionId: 'id', toEndPoint: 'sip:a@b.example' }],
  sipRefer: [{ sessionId: 'id', toEndPoint: 'sip:a@b.example' }],
  sendDTMF: [{ sessionId: 'id', tones: '1' }],
  updateReceiveSettings: [{ base: { video: { layer: 0 } } }],
  updateSendSettings: [{ video: 'quality-optimized' }],
  startLocalAudioLevelObserver: [200],
  startRemoteParticipantsAudioLevelObserver: [200],
  setSubscribeToTracksAutomatically: [false],
  setInputDevicesAsync: [{ audioDeviceId: 'a' }],
  setOutputDeviceAsync: [{ outputDeviceId: 'a' }],
  setBandwidth: [{ kbs: 100 }],
  setDailyLang: ['de'],
  setProxyUrl: ['https://a.example'],
  setIceConfig: [{ iceServers: [] }],
  setActiveSpeakerMode: [true],
  setPlayNewParticipantSound: [true],
  updateRecording: [{ layout: { preset: 'default' } }],
  updateLiveStreaming: [{ layout: { preset: 'default' } }],
  addLiveStreamingEndpoints: [{ endpoints: ['rtmp://a.example'] }],
  removeLiveStreamingEndpoints: [{ endpoints: ['rtmp://a.example'] }],
  updateTranscription: [{ participants: ['id'] }],
  stopCustomTrack: ['id'],
  addFakeParticipant: [{}],
  setTheme: [{ colors: { accent: '#286DA8' } }],
  setSidebarView: ['chat'],
  loadCss: [{ bodyClass: 'a' }],
};

/** Arguments that hold a track. */
async function trackArguments(name: string): Promise<unknown[] | undefined> {
  const needs = ['startCustomTrack', 'testPeerToPeerCallQuality', 'testNetworkConnectivity'];
  if (!needs.includes(name)) return undefined;
  const stream = await navigator.mediaDevices.getUserMedia({ video: true });
  const [track] = stream.getVideoTracks();
  if (name === 'startCustomTrack') return [{ track }];
  return name === 'testNetworkConnectivity' ? [track] : [{ videoTrack: track, duration: 1 }];
}

/** daily-js itself refuses these here, before the call machine is asked. */
const REFUSED_EARLIER = /not supported|only supported/i;

const named = (...kinds: Support[]): string[] =>
  METHODS.filter(([, support]) => kinds.includes(support)).map(([name]) => name);

/** Calls a method of a call that has joined; what was said about it by then. */
async function whatIsSaid(name: string, args: unknown[]): Promise<string[]> {
  const call = await room.join('Ana', { owner: true });
  calls.push(call);
  const said: string[] = [];
  call.on('nonfatal-error', ({ errorMsg }) => said.push(errorMsg));
  try {
    await Reflect.apply(methodOf(call, name), call, args);
  } catch (error) {
    said.push(describeError(error));
  }
  await room.settle();
  return said;
}

function methodOf(call: DailyCall, name: string): CallableFunction {
  const method: unknown = Reflect.get(call, name);
  if (typeof method !== 'function') throw new Error(`daily-js has no ${name}`);
  return method;
}

function describeError(error: unknown): string {
  if (error instanceof Error) return error.message;
  return JSON.stringify(error, (_key, value: unknown) =>
    value instanceof Error ? value.message : value,
  );
}

test('SUPPORT.md says what the table says (vitest -u writes it)', async () => {
  await expect(describeSupport()).toMatchFileSnapshot('../../SUPPORT.md');
});

test('every way to make a frame is in the table', () => {
  for (const [name] of FRAMES) expect(typeof Reflect.get(Daily, name)).toBe('function');
});

test('every method of a call object is in the table, once, and nothing else', () => {
  const call = room.createCall();
  calls.push(call);
  const names = Object.getOwnPropertyNames(Object.getPrototypeOf(call));
  const methods = names.filter((name) => !name.startsWith('_') && !INTERNALS.includes(name));
  expect(METHODS.map(([name]) => name).sort()).toEqual(methods.sort());
});

test.each(named('without effect', 'refused'))(
  '%s says by its name that it is missing',
  async (name) => {
    const said = await whatIsSaid(name, (await trackArguments(name)) ?? ARGUMENTS[name] ?? []);
    expect(said.join('\n')).toMatch(
      said.some((text) => text.includes('Local Daily'))
        ? new RegExp(`Local Daily does not support .*\\b${name}\\(`)
        : REFUSED_EARLIER,
    );
  },
);

test.each(named('yes', 'daily-js').filter((name) => !['destroy', 'geo'].includes(name)))(
  '%s does not say that it is missing',
  async (name) => {
    const said = await whatIsSaid(name, USUAL[name] ?? []);
    expect(said.join('\n')).not.toContain('Local Daily does not support');
  },
);

const USUAL: Record<string, unknown[]> = {
  on: ['loaded', () => undefined],
  once: ['loaded', () => undefined],
  off: ['loaded', () => undefined],
  requestAccess: [{ name: 'Ana' }],
  sendAppMessage: ['hello'],
  setMeetingSessionData: [{}],
  setUserData: [{}],
  setUserName: ['Ana'],
  updateParticipant: ['nobody', { setAudio: false }],
  updateParticipants: [{}],
  updateWaitingParticipants: [{}],
};

test.each(named('native'))('%s is refused by daily-js, by its name', async (name) => {
  const said = await whatIsSaid(name, []);
  expect(said.join('\n')).toContain('only supported in React Native');
});

test('a property of updateParticipant that does nothing here is named', async () => {
  const said = await whatIsSaid('updateParticipant', ['nobody', { setScreenShare: false }]);
  expect(said).toEqual([expect.stringContaining('updateParticipant setScreenShare')]);
});

test('an action that a later daily-js may bring is answered, and named', async () => {
  const call = await room.join('Ana');
  calls.push(call);
  const said: string[] = [];
  call.on('nonfatal-error', ({ errorMsg }) => said.push(errorMsg));
  const reply = await new Promise((resolve) => {
    Reflect.apply(methodOf(call, 'sendMessageToCallMachine'), call, [
      { action: 'fly-to-the-moon' },
      resolve,
    ]);
  });
  await room.settle();
  expect(reply).toMatchObject({ error: expect.any(Error) });
  expect(said).toEqual([expect.stringContaining('fly-to-the-moon')]);
});

test.each(ENDPOINTS.map(([name, support]) => [name, support] as const))(
  '%s: %s',
  async (name, support) => {
    const [method = '', path = ''] = name.split(' ');
    const route = path.replace(':name', 'room').replace(/:\w+/, 'some-id');
    // Without a key: what is there asks for one, what is not there is 404 for everybody.
    expect(await ask(room, method, route, undefined, {})).toMatchObject(
      support === 'yes'
        ? { status: 400, body: { error: 'authorization-header-error' } }
        : { status: 404, body: { error: 'not-found', info: 'api endpoint does not exist' } },
    );
  },
);
