import { expect, test } from 'vitest';
import { createTestRoom } from '../testing';
import { roomForEachTest } from '../testing/vitest';
import { registerLocalDaily } from './memory';

const room = roomForEachTest();

test('one call object leaves and joins again, as somebody new', async () => {
  const ben = await room.join('Ben');
  const ana = room.createCall();
  const states: string[] = [];
  for (const name of ['joined-meeting', 'left-meeting', 'participant-joined'] as const) {
    ana.on(name, () => states.push(name));
  }
  await ana.join(await room.joinOptions('Ana'));
  await room.settle();
  const firstId = ana.participants().local.session_id;
  await ana.leave();
  expect(ana.participants()).toEqual({});
  await room.settle();
  expect(ben.participantCounts().present).toBe(1);

  await ana.join(await room.joinOptions('Ana'));
  await room.settle();
  const secondId = ana.participants().local.session_id;
  expect(secondId).not.toBe(firstId);
  expect(Object.keys(ben.participants())).toEqual(['local', secondId]);
  expect(states).toEqual([
    'joined-meeting',
    'participant-joined',
    'left-meeting',
    'joined-meeting',
    'participant-joined',
  ]);
  ana.sendAppMessage({ type: 'x' });
  await expect(ana.setUserData({ a: 1 })).resolves.toMatchObject({ userData: { a: 1 } });
});

test('nothing arrives after leaving', async () => {
  const ana = await room.join('Ana');
  const ben = await room.join('Ben');
  const late: string[] = [];
  for (const name of ['app-message', 'participant-left', 'participant-updated'] as const) {
    ana.on('left-meeting', () => ana.on(name, () => late.push(name)));
  }
  const leaving = ana.leave();
  ben.sendAppMessage({ type: 'x' });
  await Promise.all([leaving, ben.leave()]);
  await room.settle();
  expect(late).toEqual([]);
});

test('leaving while joining rejects join()', async () => {
  const origin = 'http://slow.memory.localhost';
  const unregister = registerLocalDaily({ origin, connect: () => new Promise(() => {}) });
  const call = room.createCall();
  await call.load();
  const joining = call.join({ url: `${origin}/room` });
  const [joined] = await Promise.allSettled([joining, call.leave()]);
  expect(joined).toMatchObject({
    status: 'rejected',
    reason: { message: 'leave() was called before join() was done.' },
  });
  expect(call.meetingState()).toBe('left-meeting');
  unregister();
});

test('a destroyed call leaves no listener behind', async () => {
  const added: unknown[] = [];
  const { addEventListener, removeEventListener } = window;
  window.addEventListener = (...args: Parameters<typeof addEventListener>) => {
    if (args[0] === 'message') added.push(args[1]);
    addEventListener.apply(window, args);
  };
  window.removeEventListener = (...args: Parameters<typeof removeEventListener>) => {
    if (added.includes(args[1])) added.splice(added.indexOf(args[1]), 1);
    removeEventListener.apply(window, args);
  };
  try {
    const ana = await room.join('Ana');
    await ana.destroy();
    const unused = room.createCall();
    await unused.load();
    await unused.destroy();
    await room.settle();
    expect(added).toEqual([]);
  } finally {
    window.addEventListener = addEventListener;
    window.removeEventListener = removeEventListener;
  }
});

test('two rooms in one page do not hear each other', async () => {
  const other = await createTestRoom();
  const ana = await room.join('Ana');
  const zoe = await other.join('Zoe');
  const heard: unknown[] = [];
  zoe.on('app-message', ({ data }) => heard.push(data));
  ana.sendAppMessage({ type: 'x' });
  await room.settle();
  await other.settle();
  expect(heard).toEqual([]);
  await other.close();
});

test('startCamera and preAuth work before join', async () => {
  const call = room.createCall();
  const options = await room.joinOptions('Ana', { media: true });
  await expect(call.preAuth(options)).resolves.toEqual({ access: { level: 'full' } });
  expect(call.accessState()).toEqual({ access: { level: 'full' } });
  const devices = await call.startCamera();
  expect(devices.camera).toMatchObject({ kind: 'videoinput' });
  expect(call.participants().local).toMatchObject({ session_id: 'local', user_name: 'Ana' });
  expect(call.localVideo()).toBe(true);
  await call.join(options);
  await room.settle();
  expect(call.localVideo()).toBe(true);
  expect(call.participants().local.session_id).not.toBe('local');
});

test('what local Daily cannot do is refused by name', async () => {
  const ana = await room.join('Ana');
  await expect(ana.setNetworkTopology({ topology: 'peer' })).rejects.toMatchObject({
    error: { message: expect.stringContaining('setNetworkTopology()') },
  });
});
