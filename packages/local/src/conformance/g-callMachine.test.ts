import Daily, { type DailyCall } from '@daily-co/daily-js';
import { afterEach, expect, test, vi } from 'vitest';
import { memoryCallConfig } from '../call-machine/memory';
import { roomForEachTest } from '../testing/vitest';
import { idOf, record } from './callFixture';

const room = roomForEachTest();

interface Message {
  action: string;
  what: string;
  from: string;
  callClientId: string;
  callbackStamp?: string;
  [field: string]: unknown;
}

/** All that passes between daily-js and its call machines from now on. */
function listen(): Message[] {
  const messages: Message[] = [];
  const onMessage = ({ data }: MessageEvent<Message>): void => {
    if (data.what === 'iframe-call-message') messages.push(data);
  };
  window.addEventListener('message', onMessage);
  stops.push(() => window.removeEventListener('message', onMessage));
  return messages;
}
const stops: (() => void)[] = [];
afterEach(() => stops.splice(0).forEach((stop) => stop()));

/** Asks as daily-js does; what is answered. */
function request(call: DailyCall, message: object): Promise<Record<string, unknown>> {
  const send: unknown = Reflect.get(call, 'sendMessageToCallMachine');
  if (typeof send !== 'function') throw new Error('daily-js has no sendMessageToCallMachine');
  return new Promise((resolve) => Reflect.apply(send, call, [message, resolve]));
}

test('G8, G10, G14 each of two instances gets a call machine, and loaded once', async () => {
  const calls = [room.createCall(), room.createCall()];
  const loaded = calls.map((call) => record(call, 'loading', 'loaded'));
  await Promise.all(calls.map((call) => call.load()));
  await room.settle();
  expect(window._daily?.pendings).toEqual([]);
  for (const { callClientId } of calls) {
    const machine = window._daily?.instances[callClientId]?.callMachine;
    expect(machine).toMatchObject({ store: expect.any(Object), reset: expect.any(Function) });
  }
  expect(loaded.map((events) => events.map(({ action }) => action))).toEqual([
    ['loading', 'loaded'],
    ['loading', 'loaded'],
  ]);
});

test('G9 the store has what daily-js reads from it', async () => {
  const call = room.createCall();
  await call.load();
  const state = window._daily?.instances[call.callClientId]?.callMachine?.store.getState();
  expect(state).toEqual({
    local: { public: { subscribedTracks: { ALL: true } }, streams: {} },
    participants: {},
    streams: {},
  });
});

test('G11, G31 a rejoin loads no bundle, and comes in its own order', async () => {
  const call = await room.join('Ana');
  const machine = window._daily?.instances[call.callClientId]?.callMachine;
  await call.leave();
  const events = record(call, 'loading', 'loaded', 'joining-meeting', 'joined-meeting');
  await call.join({ url: room.url });
  expect(events.map(({ action }) => action)).toEqual([
    'loading',
    'loaded',
    'joining-meeting',
    'joined-meeting',
  ]);
  expect(window._daily?.instances[call.callClientId]?.callMachine).toBe(machine);
});

test('G16, G17, G18 all messages have the envelope, and replies the stamp of the request', async () => {
  const messages = listen();
  const call = await room.join('Ana');
  await call.setUserData({ a: 1 });
  const own = messages.filter(({ from }) => from === 'embedded');
  expect(own.length).toBeGreaterThan(5);
  for (const { callClientId } of own) expect(callClientId).toBe(call.callClientId);
  const asked = messages.find(
    ({ action, from }) => action === 'set-user-data' && from === 'module',
  );
  const answers = own.filter(({ callbackStamp }) => callbackStamp === asked?.callbackStamp);
  expect(answers).toMatchObject([{ action: 'set-user-data', userData: { a: 1 } }]);
});

test("G18 messages that are not for this call machine don't reach it", async () => {
  const [ana, ben] = [await room.join('Ana'), await room.join('Ben')];
  const heard = record(ben, 'app-message');
  const message = { action: 'app-msg', data: 'x', to: '*', what: 'iframe-call-message' };
  const post = (more: object) => window.postMessage({ ...message, ...more }, '*');
  post({ from: 'embedded', callClientId: ana.callClientId });
  post({ from: 'module' });
  post({ from: 'module', callClientId: 'another' });
  post({ from: 'module', callClientId: ana.callClientId, what: 'something else' });
  post({ from: 'module', callClientId: ana.callClientId, action: 5 });
  for (const data of [null, 'text', 7, []]) window.postMessage(data, '*');
  await room.settle();
  expect(heard).toEqual([]);
  post({ from: 'module', callClientId: ana.callClientId });
  await room.settle();
  expect(heard).toHaveLength(1);
});

test('G26 every request that waits for an answer gets one', async () => {
  const call = await room.join('Ana');
  const actions = ['get-calc-stats', 'get-cpu-load-stats', 'get-input-devices', 'lib-room-info'];
  actions.push('get-network-topology', 'get-meeting-session', 'get-daily-lang', 'unheard-of');
  for (const action of [...actions, 'constructor', '__proto__', 'toString']) {
    expect(await request(call, { action })).toHaveProperty('callClientId', call.callClientId);
  }
});

test('G26 requests with nonsense in them harm nobody', async () => {
  const [ana, ben] = [await room.join('Ana', { owner: true }), await room.join('Ben')];
  const nonsense = [undefined, null, 5, 'text', [], { a: { b: [] } }];
  const actions = ['app-msg', 'set-session-data', 'set-user-name', 'update-participant'];
  actions.push('update-participants', 'local-audio', 'local-video', 'daily-method-request-access');
  actions.push('daily-method-update-waiting-participant', 'update-input-settings');
  for (const action of actions) {
    for (const value of nonsense) {
      void request(ana, {
        ...{ action, data: value, to: value, name: value, id: value, properties: value },
        ...{ participants: value, state: value, access: value, updates: value },
      });
    }
  }
  await room.settle();
  expect([ana.meetingState(), ben.meetingState()]).toEqual(['joined-meeting', 'joined-meeting']);
  const heard = record(ben, 'app-message');
  ana.sendAppMessage('still fine');
  await room.settle();
  expect(heard).toHaveLength(1);
});

test('G29 the messages of a join, in this order', async () => {
  await room.join('Ben');
  const messages = listen();
  await room.join('Ana');
  const id = messages.find(({ action }) => action === 'joined-meeting')?.callClientId;
  const actions = messages
    .filter(({ from, callClientId }) => from === 'embedded' && callClientId === id)
    .map(({ action }) => action);
  const order = [
    'loaded',
    'call-machine-initialized',
    'access-state-updated',
    'meeting-session-summary-updated',
    'joined-meeting',
    'participant-joined',
  ];
  expect(actions.filter((action) => order.includes(action))).toEqual(order);
  // The counts are there before the events they belong to.
  expect(actions.indexOf('participant-counts-updated')).toBeLessThan(
    actions.indexOf('joined-meeting'),
  );
});

test('G30 an equal participant is no second event', async () => {
  const [ana, ben] = [await room.join('Ana'), await room.join('Ben')];
  const events = record(ana, 'participant-updated');
  await ben.setUserData({ a: 1 });
  await ben.setUserData({ a: 1 });
  await room.settle();
  expect(events).toHaveLength(1);
});

test('G32 after leaving nothing comes any more', async () => {
  const [ana, ben] = [await room.join('Ana'), await room.join('Ben')];
  await ana.leave();
  const events = record(
    ana,
    'app-message',
    'participant-left',
    'participant-joined',
    'participant-updated',
    'meeting-session-state-updated',
  );
  ben.sendAppMessage('x');
  ben.setMeetingSessionData({ a: 1 });
  await ben.setUserData({ a: 1 });
  await room.join('Cleo');
  await ben.leave();
  await room.settle();
  expect(events).toEqual([]);
});

test('G33 room() is null, then says which room is joined, then all of it', async () => {
  const call = room.createCall();
  expect(await call.room()).toBeNull();
  const joining = call.join({ url: room.url });
  expect(await call.room()).toEqual({ roomUrlPendingJoin: room.url });
  await joining;
  expect(await call.room()).toMatchObject({ name: room.name, config: {} });
});

test('G34 a second join is a warning and no second participant', async () => {
  const call = await room.join('Ana');
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  expect(await call.join({ url: room.url })).toBeUndefined();
  expect(warn).toHaveBeenCalledWith(expect.stringContaining('already joined meeting'));
  warn.mockRestore();
  expect(call.participantCounts().present).toBe(1);
});

test('G35 a handler that throws stops the others of that event, and nothing else', async () => {
  const [ana, ben] = [await room.join('Ana'), await room.join('Ben')];
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  ben.once('app-message', () => {
    throw new Error('of the app');
  });
  const heard = record(ben, 'app-message');
  ana.sendAppMessage('first');
  await room.settle();
  log.mockRestore();
  expect(heard).toEqual([]);
  ana.sendAppMessage('second');
  await room.settle();
  expect(heard).toMatchObject([{ data: 'second' }]);
});

test('G38 destroy and create again, as StrictMode does, joins as one', async () => {
  const dailyConfig = memoryCallConfig();
  const first = Daily.createCallObject({ dailyConfig, allowMultipleCallInstances: true });
  void first.join({ url: room.url, userName: 'first' }).catch(() => undefined);
  await first.destroy();
  const second = await room.join('second');
  await room.settle();
  expect(second.participantCounts().present).toBe(1);
  expect(second.participants()).toEqual({ local: expect.objectContaining({ local: true }) });
  expect(idOf(second)).not.toBe('local');
});
