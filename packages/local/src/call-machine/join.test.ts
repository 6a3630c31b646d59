import type { DailyCall, DailyEvent, DailyParticipant } from '@daily-co/daily-js';
import { expect, test } from 'vitest';
import { roomForEachTest } from '../testing/vitest';

const room = roomForEachTest();

const EVENTS: DailyEvent[] = [
  'loading',
  'loaded',
  'joining-meeting',
  'access-state-updated',
  'participant-counts-updated',
  'meeting-session-summary-updated',
  'joined-meeting',
  'meeting-session-state-updated',
  'participant-joined',
  'participant-updated',
  'participant-left',
  'track-started',
  'left-meeting',
  'error',
];

function record(call: DailyCall): string[] {
  const seen: string[] = [];
  for (const name of EVENTS) call.on(name, () => seen.push(name));
  return seen;
}

test('events come in the order that apps rely on', async () => {
  const call = room.createCall();
  const events = record(call);
  await call.join(await room.joinOptions('Ana'));
  await room.settle();
  expect(events).toEqual([
    'loading',
    'joining-meeting',
    'loaded',
    'participant-counts-updated',
    'access-state-updated',
    'meeting-session-summary-updated',
    'joined-meeting',
    'meeting-session-state-updated',
    'participant-updated',
  ]);
});

test('joined-meeting has the own participant only; the others follow, after the counts', async () => {
  await room.join('Ana', { owner: true, userData: { seat: 1 } });
  await room.join('Ben');
  const call = room.createCall();
  const events = record(call);
  let joined: Record<string, DailyParticipant> = {};
  const countsAtJoin: number[] = [];
  call.on('joined-meeting', ({ participants }) => (joined = participants));
  call.on('participant-joined', () => countsAtJoin.push(call.participantCounts().present));
  await call.join(await room.joinOptions('Cleo'));
  await room.settle();

  expect(Object.keys(joined)).toEqual(['local']);
  expect(events.slice(-2)).toEqual(['participant-joined', 'participant-joined']);
  expect(countsAtJoin).toEqual([3, 3]);
  const names = Object.values(call.participants()).map(({ user_name, owner }) => [
    user_name,
    owner,
  ]);
  expect(names).toEqual([
    ['Cleo', false],
    ['Ana', true],
    ['Ben', false],
  ]);
});

test('participants have the shapes of daily-js', async () => {
  const ana = await room.join('Ana', {
    owner: true,
    token: { permissions: { canAdmin: ['participants'] } },
    userData: { seat: 1 },
  });
  const ben = await room.join('Ben');
  const { session_id } = ana.participants().local;
  const seen = ben.participants()[session_id];
  expect(seen).toMatchObject({
    session_id,
    user_id: session_id,
    user_name: 'Ana',
    userData: { seat: 1 },
    owner: true,
    local: false,
    audio: false,
    video: false,
    tracks: { audio: { state: 'off', off: { byUser: true } }, screenVideo: { state: 'off' } },
  });
  expect(seen?.joined_at).toBeInstanceOf(Date);
  expect(seen?.will_eject_at).toEqual(new Date(0));
  expect(ben.participants().local).not.toHaveProperty('userData');
  expect(ben.participants().local.permissions.canAdmin).toBe(false);
});

test('a permission for some things is a Set', async () => {
  const ana = await room.join('Ana', { token: { permissions: { canSend: ['audio'] } } });
  expect(ana.participants().local.permissions.canSend).toEqual(new Set(['audio']));
});

test('the own participant changes once more after joined-meeting, even without media', async () => {
  const call = room.createCall();
  const updates: unknown[] = [];
  call.on('participant-updated', ({ participant }) =>
    updates.push(participant.networkQualityState),
  );
  await call.join(await room.joinOptions('Ana'));
  await room.settle();
  expect(updates).toEqual(['good']);
});

test('who was there already hears of a newcomer, and of leaving', async () => {
  const ana = await room.join('Ana');
  const events = record(ana);
  const ben = await room.join('Ben');
  await ben.leave();
  await room.settle();
  expect(events).toEqual([
    'participant-counts-updated',
    'participant-joined',
    'participant-counts-updated',
    'participant-left',
  ]);
  expect(Object.keys(ana.participants())).toEqual(['local']);
  expect(ana.participantCounts()).toEqual({ present: 1, hidden: 0 });
});

test('room() and getNetworkTopology() are answered', async () => {
  const ana = await room.join('Ana');
  await expect(ana.room()).resolves.toMatchObject({ name: room.name });
  await expect(ana.getNetworkTopology()).resolves.toEqual({ topology: 'sfu' });
  expect(ana.accessState()).toEqual({ access: { level: 'full' } });
  expect(ana.meetingSessionSummary().id).toEqual(expect.any(String));
  await expect(ana.getInputDevices()).resolves.toEqual({ camera: {}, mic: {}, speaker: {} });
});

test('ten participants all see each other', async () => {
  const names = Array.from({ length: 10 }, (_, index) => `Guest ${index}`);
  const calls = await Promise.all(names.map((name) => room.join(name)));
  await room.settle();
  for (const call of calls) {
    const seen = Object.values(call.participants()).map(({ user_name }) => user_name);
    expect(seen.sort()).toEqual(names);
    expect(call.participantCounts().present).toBe(10);
  }
});
