import type { DailyCall } from '@daily-co/daily-js';
import { beforeEach, expect, test } from 'vitest';
import { createTestRoom } from '../testing';
import { roomForEachTest } from '../testing/vitest';
import { heardBy, idOf, record } from './callFixture';

// Numbers: what apps need of knocking, and Daily's guide "waiting room".
const room = roomForEachTest({ properties: { enable_knocking: true } });
let host: DailyCall;

beforeEach(async () => {
  await room.daily.createRoom({ name: room.name, privacy: 'private' });
  host = await room.join('Hana', { owner: true });
});

async function comeToLobby(userName: string): Promise<DailyCall> {
  const call = room.createCall();
  await call.join({ url: room.url, userName, startAudioOff: true, startVideoOff: true });
  return call;
}

/** Knocks; `answer` is what requestAccess() has resolved with so far. */
function knock(call: DailyCall, name: string): { answer: unknown } {
  const knocking: { answer: unknown } = { answer: undefined };
  void call.requestAccess({ name }).then((answer) => (knocking.answer = answer));
  return knocking;
}

const rooms = (properties: object, privacy: 'private' | 'public') =>
  createTestRoom({ properties: { ...properties } }).then(async (made) => {
    await made.daily.createRoom({ name: made.name, privacy });
    return made;
  });

test.each([
  ['public', {}, 'full'],
  ['public', { enable_knocking: true }, 'full'],
  ['private', {}, 'none'],
  ['private', { enable_knocking: true }, 'lobby'],
] as const)('20 preAuth in a %s room with %j: %s', async (privacy, properties, level) => {
  const other = await rooms(properties, privacy);
  const call = other.createCall();
  expect(await call.preAuth({ url: other.url })).toEqual({ access: { level } });
  expect(call.accessState()).toEqual({ access: { level } });
  expect(call.participants().local.session_id).not.toBe('');
  await other.close();
});

test('20 preAuth with a token is full, with a bad one none; a missing room rejects', async () => {
  const { token = '' } = await room.joinOptions('Ana', { userId: 'ana' });
  const access = (given: string) => room.createCall().preAuth({ url: room.url, token: given });
  expect(await access(token)).toEqual({ access: { level: 'full' } });
  expect(await access('forged')).toEqual({ access: { level: 'none' } });
  const strict = await createTestRoom({ autoCreateRooms: false });
  await expect(strict.createCall().preAuth({ url: `${strict.url}-no` })).rejects.toThrow(
    "The meeting you're trying to join does not exist.",
  );
  await strict.close();
});

test('21 after preAuth the same call joins into the lobby', async () => {
  const call = room.createCall();
  await call.preAuth({ url: room.url });
  await call.join({ userName: 'Gus' });
  expect(call.accessState()).toEqual({ access: { level: 'lobby' } });
});

test('34 join resolves in the lobby: access first, then joined-meeting with local only', async () => {
  const call = room.createCall();
  const events = record(call, 'access-state-updated', 'joined-meeting');
  await call.join({ url: room.url, userName: 'Gus' });
  expect(events).toMatchObject([
    { action: 'access-state-updated', access: { level: 'lobby' } },
    { action: 'joined-meeting', participants: { local: { user_name: 'Gus' } } },
  ]);
  expect(call.meetingState()).toBe('joined-meeting');
});

test('34 a private room without knocking is not-allowed; any token passes the lobby by', async () => {
  const other = await rooms({}, 'private');
  await expect(other.createCall().join({ url: other.url })).rejects.toMatchObject({
    errorMsg: 'You are not allowed to join this meeting',
    error: { type: 'not-allowed' },
  });
  await other.close();
  const ana = await room.join('Ana', { userId: 'ana' });
  expect(ana.accessState()).toEqual({ access: { level: 'full' } });
});

test('35 owners and admins hear of a guest who knocks, by the name it gave', async () => {
  const admin = await room.join('Ada', { token: { permissions: { canAdmin: ['participants'] } } });
  const other = await room.join('Ben', { userId: 'ben' });
  const heard = [host, admin, other].map((call) => record(call, 'waiting-participant-added'));
  const guest = await comeToLobby('Gus');
  await room.settle();
  expect(heard).toEqual([[], [], []]);
  knock(guest, 'Gus from next door');
  await room.settle();
  const participant = {
    id: idOf(guest),
    name: 'Gus from next door',
    awaitingAccess: { level: 'full' },
  };
  expect(heard).toMatchObject([[{ participant }], [{ participant }], []]);
  expect(host.waitingParticipants()).toEqual({ [idOf(guest)]: participant });
  expect(other.waitingParticipants()).toEqual({});
  expect(guest.accessState()).toMatchObject({ awaitingAccess: { level: 'full' } });
});

test('35 an owner who joins later, or becomes admin, hears of each who waits', async () => {
  const other = await room.join('Ben', { userId: 'ben' });
  for (const name of ['Gus', 'Gil']) knock(await comeToLobby(name), name);
  await room.settle();
  const late = await room.join('Lea', { owner: true });
  const names = (call: DailyCall) =>
    Object.values(call.waitingParticipants()).map(({ name }) => name);
  expect(names(late)).toEqual(['Gus', 'Gil']);
  host.updateParticipant(idOf(other), { updatePermissions: { canAdmin: true } });
  await room.settle();
  expect(names(other)).toEqual(['Gus', 'Gil']);
  host.updateParticipant(idOf(other), { updatePermissions: { canAdmin: false } });
  await room.settle();
  expect(names(other)).toEqual([]);
});

test('35 knocking again with another name is waiting-participant-updated', async () => {
  const events = record(host, 'waiting-participant-added', 'waiting-participant-updated');
  const guest = await comeToLobby('Gus');
  knock(guest, 'Gus');
  knock(guest, 'Gustav');
  await room.settle();
  expect(events).toMatchObject([
    { action: 'waiting-participant-added', participant: { name: 'Gus' } },
    { action: 'waiting-participant-updated', participant: { name: 'Gustav' } },
  ]);
});

test('36, 37 let in: full access, both see each other, and joined-meeting comes only once', async () => {
  const guest = await comeToLobby('Gus');
  const lobbyId = idOf(guest);
  const events = record(guest, 'joined-meeting', 'access-state-updated', 'participant-joined');
  const atHost = record(host, 'waiting-participant-removed', 'participant-joined');
  const knocking = knock(guest, 'Gus');
  await room.settle();
  expect(knocking.answer).toBeUndefined();
  const { id } = await host.updateWaitingParticipant(lobbyId, { grantRequestedAccess: true });
  expect(id).toBe(lobbyId);
  await room.settle();
  expect(knocking.answer).toEqual({ access: { level: 'full' }, granted: true });
  expect(events).toMatchObject([
    { access: { level: 'lobby' } },
    { access: { level: 'full' } },
    { participant: { user_name: 'Hana' } },
  ]);
  expect(atHost).toMatchObject([
    { action: 'waiting-participant-removed', participant: { id: lobbyId } },
    { action: 'participant-joined', participant: { session_id: lobbyId, user_name: 'Gus' } },
  ]);
  expect(host.waitingParticipants()).toEqual({});
  for (const call of [host, guest]) expect(call.participantCounts().present).toBe(2);
});

test('36 several at once, the rest by *; ids are answered; an unknown id rejects', async () => {
  const [gus, gil, gwen] = await Promise.all(['Gus', 'Gil', 'Gwen'].map(comeToLobby));
  if (!gus || !gil || !gwen) throw new Error('three guests were asked for');
  for (const call of [gus, gil, gwen]) knock(call, 'guest');
  await room.settle();
  const refused = record(gil, 'error');
  const grant = { grantRequestedAccess: true };
  await expect(host.updateWaitingParticipant('nobody', grant)).rejects.toThrow(
    'no participant with the id "nobody" is waiting',
  );
  const { ids } = await host.updateWaitingParticipants({
    [idOf(gil)]: { grantRequestedAccess: false },
    '*': grant,
  });
  expect(new Set(ids)).toEqual(new Set([gus, gil, gwen].map(idOf)));
  await room.settle();
  expect(refused).toHaveLength(1);
  expect(host.participantCounts().present).toBe(3);
});

test('36 who may not administer cannot let anybody in', async () => {
  const other = await room.join('Ben', { userId: 'ben' });
  const guest = await comeToLobby('Gus');
  knock(guest, 'Gus');
  await room.settle();
  await expect(
    other.updateWaitingParticipant(idOf(guest), { grantRequestedAccess: true }),
  ).rejects.toThrow("must have 'participants' canAdmin permission");
  await expect(host.updateWaitingParticipant(idOf(guest), {})).rejects.toThrow(
    'grantRequestedAccess',
  );
  expect(host.participantCounts().present).toBe(2);
});

test.each(['leave', 'destroy'] as const)('36 %s in the lobby takes the guest off', async (how) => {
  const events = record(host, 'waiting-participant-removed');
  const guest = await comeToLobby('Gus');
  const id = idOf(guest);
  const knocking = knock(guest, 'Gus');
  await room.settle();
  await guest[how]();
  await room.settle();
  expect(events).toMatchObject([{ participant: { id } }]);
  expect(host.waitingParticipants()).toEqual({});
  if (how === 'leave') expect(knocking.answer).toMatchObject({ granted: false });
});

test('36 a tab that is closed while waiting looks the same', async () => {
  const guest = await comeToLobby('Gus');
  knock(guest, 'Gus');
  await room.settle();
  const events = record(host, 'waiting-participant-removed');
  room.daily.faults.disconnect(idOf(guest));
  await room.settle();
  expect(events).toHaveLength(1);
});

test('38 refused: Join request rejected, then left-meeting; the same tab can knock again', async () => {
  const guest = await comeToLobby('Gus');
  const events = record(guest, 'error', 'left-meeting');
  const knocking = knock(guest, 'Gus');
  await room.settle();
  await host.updateWaitingParticipant(idOf(guest), { grantRequestedAccess: false });
  await room.settle();
  expect(events).toMatchObject([
    { action: 'error', errorMsg: 'Join request rejected', error: { type: 'not-allowed' } },
    { action: 'left-meeting' },
  ]);
  expect(knocking.answer).toEqual({ access: { level: 'lobby' }, granted: false });
  await guest.destroy();
  const again = await comeToLobby('Gus');
  knock(again, 'Gus again');
  await room.settle();
  expect(Object.values(host.waitingParticipants())).toMatchObject([{ name: 'Gus again' }]);
});

test('39 requestAccess inside is granted at once; before the join it throws', async () => {
  const { token = '' } = await room.joinOptions('Ana', { userId: 'ana' });
  const ana = room.createCall();
  await expect(ana.requestAccess({ name: 'Ana' })).rejects.toThrow('only supported after join');
  await ana.join({ url: room.url, token });
  expect(await ana.requestAccess({ name: 'Ana' })).toEqual({
    access: { level: 'full' },
    granted: true,
  });
});

test('40 in the lobby one sees, gets and counts nothing, and nobody gets anything of it', async () => {
  const guest = await comeToLobby('Gus');
  const seen = record(guest, 'participant-joined', 'participant-counts-updated', 'app-message');
  const state = record(guest, 'meeting-session-state-updated');
  const heard = heardBy(host);
  knock(guest, 'Gus');
  host.sendAppMessage('to all');
  host.sendAppMessage('to the guest', idOf(guest));
  host.setMeetingSessionData({ scene: 'one' });
  await room.sendAsServer({ note: 1 });
  guest.sendAppMessage('from the lobby');
  guest.setMeetingSessionData({ scene: 'stolen' });
  guest.updateParticipant(idOf(host), { eject: true });
  await guest.setUserData({ seat: 3 });
  await room.settle();
  expect([seen, state, heard]).toEqual([[], [], [{ note: 1 }]]);
  expect(Object.keys(guest.participants())).toEqual(['local']);
  expect(host.participantCounts()).toEqual({ present: 1, hidden: 0 });
  await host.updateWaitingParticipants({ '*': { grantRequestedAccess: true } });
  await room.settle();
  expect(guest.meetingSessionState().data).toEqual({ scene: 'one' });
  expect(host.participants()[idOf(guest)]?.userData).toEqual({ seat: 3 });
});

test('40 a room that is full by then says so; those who wait do not count', async () => {
  const other = await rooms({ enable_knocking: true, max_participants: 2 }, 'private');
  const owner = await other.join('Hana', { owner: true });
  const guest = other.createCall();
  const errors = record(guest, 'error');
  await guest.join({ url: other.url, userName: 'Gus' });
  knock(guest, 'Gus');
  await other.join('Ana', { userId: 'ana' });
  await owner.updateWaitingParticipants({ '*': { grantRequestedAccess: true } });
  await other.settle();
  expect(errors).toMatchObject([{ error: { type: 'meeting-full' } }]);
  await other.close();
});
