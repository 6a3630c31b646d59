import type { DailyCall } from '@daily-co/daily-js';
import { expect, test } from 'vitest';
import { joinRoom } from '../daily/participantFixture';
import { roomForEachTest } from '../testing/vitest';
import { ask, heardBy, idOf, record, seenBy } from './callFixture';

const room = roomForEachTest();

test('D1, D2, D4 participants have Dates, Sets, and a new session_id on every join', async () => {
  const token = { permissions: { canSend: ['audio'] } };
  const ana = await room.join('Ana', { token });
  const { local } = ana.participants();
  expect(local).toMatchObject({ user_id: local.session_id, user_name: 'Ana', local: true });
  expect(local.joined_at).toBeInstanceOf(Date);
  expect(local.will_eject_at).toEqual(new Date(0));
  expect(local.permissions.canSend).toEqual(new Set(['audio']));
  await ana.leave();
  await ana.join({ url: room.url });
  expect(idOf(ana)).not.toBe(local.session_id);
});

test('D3 tracks have states, off and blocked say by what, permissions have the shape of the docs', async () => {
  const ana = await room.join('Ana', { media: true });
  const ben = await room.join('Ben', { token: { permissions: { canSend: ['video'] } } });
  expect(seenBy(ben, ana)?.tracks).toMatchObject({
    audio: { subscribed: true, state: 'playable' },
    video: { subscribed: true, state: 'playable' },
    screenVideo: { subscribed: true, state: 'off', off: { byUser: true } },
    screenAudio: { state: 'off' },
  });
  expect(seenBy(ana, ben)).toMatchObject({
    audio: false,
    tracks: { audio: { state: 'off' } },
    permissions: {
      hasPresence: true,
      canSend: new Set(['video']),
      canReceive: { base: true },
      canAdmin: false,
    },
  });
});

test('D5 joined-meeting has only local; the others follow, each once', async () => {
  await room.join('Ana');
  await room.join('Ben');
  const call = room.createCall();
  const events = record(call, 'joined-meeting', 'participant-joined');
  await call.join({ url: room.url, userName: 'Cleo' });
  await room.settle();
  expect(events.map(({ action }) => action)).toEqual([
    'joined-meeting',
    'participant-joined',
    'participant-joined',
  ]);
  expect(Object.keys(events[0]?.participants as object)).toEqual(['local']);
  expect(Object.keys(call.participants())).toHaveLength(3);
});

test('D5 a newcomer gets 120 others in batches of at most 50', async () => {
  for (let count = 0; count < 120; count += 1) await joinRoom(room.daily, room.name);
  const newcomer = await joinRoom(room.daily, room.name);
  const call = await room.join('Zoe');
  expect(newcomer.of('participants-joined').map((frame) => frame.participants.length)).toEqual([
    ...[50, 50, 20],
    1,
  ]);
  expect(Object.keys(call.participants())).toHaveLength(122);
  expect(call.participantCounts()).toEqual({ present: 122, hidden: 0 });
});

test('D6 the counts are there before the event they belong to, and equal ones are no event', async () => {
  const ana = await room.join('Ana');
  const seen: unknown[] = [];
  ana.on('participant-joined', () => seen.push(ana.participantCounts().present));
  ana.on('participant-left', () => seen.push(ana.participantCounts().present));
  const counted = record(ana, 'participant-counts-updated');
  const ben = await room.join('Ben');
  await ben.setUserData({ a: 1 });
  await ben.leave();
  await room.settle();
  expect(seen).toEqual([2, 1]);
  expect(counted).toHaveLength(2);
});

test('D8 a full set is true, an empty one false', async () => {
  const canAdmin = ['participants', 'streaming', 'transcription'];
  const ana = await room.join('Ana', { token: { permissions: { canAdmin, canSend: [] } } });
  expect(ana.participants().local.permissions).toMatchObject({ canAdmin: true, canSend: false });
});

test('D9 an owner has everything; a token takes away all but participants', async () => {
  const ana = await room.join('Ana', { owner: true });
  expect(ana.participants().local.permissions).toEqual({
    hasPresence: true,
    canSend: true,
    canReceive: { base: true },
    canAdmin: true,
  });
  const permissions = { canAdmin: [], canSend: ['audio'], canReceive: { base: false } };
  const ben = await room.join('Ben', { owner: true, token: { permissions } });
  expect(ben.participants().local.permissions).toEqual({
    hasPresence: true,
    canSend: new Set(['audio']),
    canReceive: { base: false },
    canAdmin: new Set(['participants']),
  });
});

test('D9 who is no owner has what the token says, else the room, else the defaults', async () => {
  const properties = { permissions: { canSend: ['audio', 'video'], hasPresence: true } };
  await ask(room, 'POST', '/rooms/room', { properties });
  const ana = await room.join('Ana');
  const ben = await room.join('Ben', { token: { permissions: { canSend: ['video'] } } });
  const owner = await room.join('Olga', { owner: true });
  const sends = [ana, ben, owner].map((call) => call.participants().local.permissions.canSend);
  expect(sends).toEqual([new Set(['audio', 'video']), new Set(['video']), true]);
});

test('D6, D7, D13 who goes hidden has left with that reason, and joins again when seen', async () => {
  const ana = await room.join('Ana', { owner: true });
  const ben = await room.join('Ben');
  const events = record(ana, 'participant-left', 'participant-joined');
  ana.updateParticipant(idOf(ben), { updatePermissions: { hasPresence: false } });
  await room.settle();
  expect(ana.participantCounts()).toEqual({ present: 1, hidden: 1 });
  ana.updateParticipant(idOf(ben), { updatePermissions: { hasPresence: true } });
  await room.settle();
  expect(events).toMatchObject([
    { action: 'participant-left', reason: 'hidden', participant: { session_id: idOf(ben) } },
    { action: 'participant-joined', participant: { session_id: idOf(ben) } },
  ]);
});

test('D10 who may not moderate is ignored; an admin who is no owner cannot eject an owner', async () => {
  const ana = await room.join('Ana', { owner: true });
  const ben = await room.join('Ben', { token: { permissions: { canAdmin: ['participants'] } } });
  const cleo = await room.join('Cleo');
  cleo.updateParticipant(idOf(ben), { eject: true });
  ben.updateParticipant(idOf(ana), { eject: true });
  ben.updateParticipant(idOf(ana), { updatePermissions: { canAdmin: false } });
  await room.settle();
  expect(ana.participantCounts().present).toBe(3);
  expect(seenBy(ben, ana)?.permissions.canAdmin).toBe(true);
  ben.updateParticipant(idOf(cleo), { eject: true });
  await room.settle();
  expect(cleo.meetingState()).toBe('error');
});

test('D10 rights are given and taken; canReceive is merged by its fields; an own right may be given up', async () => {
  const ana = await room.join('Ana', { owner: true });
  const ben = await room.join('Ben');
  const rights = () => ben.participants().local.permissions;
  const update = async (by: DailyCall, updatePermissions: object) => {
    by.updateParticipant(by === ben ? 'local' : idOf(ben), { updatePermissions });
    await room.settle();
  };
  await update(ben, { canAdmin: ['participants'] });
  expect(rights().canAdmin).toBe(false);
  await update(ana, { canAdmin: new Set(['participants']), canReceive: { base: false } });
  await update(ana, { canReceive: { byUserId: { u: true } } });
  expect(rights()).toMatchObject({
    canAdmin: new Set(['participants']),
    canReceive: { base: false, byUserId: { u: true } },
  });
  await update(ben, { canAdmin: false });
  expect(rights().canAdmin).toBe(false);
});

test('D11 setAudio and setVideo: false mute others; the own ones go through local', async () => {
  const ana = await room.join('Ana', { owner: true, media: true });
  const ben = await room.join('Ben', { media: true });
  ana.updateParticipants({ [idOf(ben)]: { setAudio: false }, local: { setVideo: false } });
  await room.settle();
  expect([ana.localVideo(), ana.localAudio()]).toEqual([false, true]);
  expect([ben.localVideo(), ben.localAudio()]).toEqual([true, false]);
  expect(seenBy(ana, ben)?.tracks.audio.state).toBe('off');
  ana.updateParticipant(idOf(ana), { setVideo: true });
  await room.settle();
  expect(ana.localVideo()).toBe(true);
});

test('D11 an unknown property throws in daily-js', async () => {
  const ana = await room.join('Ana', { owner: true });
  expect(() => ana.updateParticipant('x', { fly: true } as object)).toThrow(
    'unrecognized updateParticipant property fly',
  );
});

test('D12 a hidden participant is counted, is not seen, and gets messages', async () => {
  const ana = await room.join('Ana');
  const ben = await room.join('Ben', { token: { permissions: { hasPresence: false } } });
  const heard = [heardBy(ana), heardBy(ben)];
  ana.sendAppMessage('x');
  ben.sendAppMessage('y');
  await room.settle();
  expect(heard).toEqual([['y'], ['x']]);
  expect(seenBy(ana, ben)).toBeUndefined();
  expect(ana.participantCounts()).toEqual({ present: 1, hidden: 1 });
});

test('D12 enable_hidden_participants hides everybody but owners', async () => {
  await ask(room, 'POST', '/rooms/room', { properties: { enable_hidden_participants: true } });
  const owner = await room.join('Olga', { owner: true });
  const ana = await room.join('Ana');
  const ben = await room.join('Ben', { userId: 'ben' });
  expect(Object.keys(owner.participants())).toEqual(['local']);
  expect(owner.participantCounts()).toEqual({ present: 1, hidden: 2 });
  expect(Object.keys(ben.participants())).toEqual(['local', idOf(owner)]);
  expect(ana.participants().local.permissions.hasPresence).toBe(false);
});

test('D12 events of hidden participants are not broadcast', async () => {
  const ana = await room.join('Ana');
  const events = record(
    ana,
    'participant-joined',
    'participant-updated',
    'participant-left',
    'track-started',
  );
  const ben = await room.join('Ben', {
    media: true,
    token: { permissions: { hasPresence: false } },
  });
  await ben.setUserData({ a: 1 });
  await ben.setUserName('Benedict');
  await room.settle();
  await ben.leave();
  await room.settle();
  expect(events).toEqual([]);
  expect(ana.participantCounts()).toEqual({ present: 1, hidden: 0 });
});

test('D14 max_participants is 200 if the room says nothing; hidden ones count', async () => {
  await ask(room, 'POST', '/rooms/room', { properties: { enable_hidden_participants: true } });
  for (let count = 0; count < 200; count += 1) await joinRoom(room.daily, room.name);
  await expect(room.createCall().join({ url: room.url })).rejects.toMatchObject({
    errorMsg: 'Meeting is full',
    error: { type: 'meeting-full' },
  });
});

test('D14 two who come at once do not both take the last place', async () => {
  await ask(room, 'POST', '/rooms/room', { properties: { max_participants: 1 } });
  const calls = [room.createCall(), room.createCall()];
  const results = await Promise.allSettled(calls.map((call) => call.join({ url: room.url })));
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('D14 enforce_unique_user_ids puts out who has the same user_id', async () => {
  await ask(room, 'POST', '/rooms/room', { properties: { enforce_unique_user_ids: true } });
  const first = await room.join('Ana', { userId: 'ana' });
  const other = await room.join('Ben', { userId: 'ben' });
  const events = record(first, 'error', 'left-meeting');
  await room.join('Ana again', { userId: 'ana' });
  expect(events).toMatchObject([{ error: { type: 'ejected' } }, { action: 'left-meeting' }]);
  expect(other.participantCounts().present).toBe(2);
});

test('D14 without it the same user_id may be in twice', async () => {
  await room.join('Ana', { userId: 'ana' });
  const again = await room.join('Ana', { userId: 'ana' });
  expect(again.participantCounts().present).toBe(2);
});
