import type { DailyCall } from '@daily-co/daily-js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { heardBy, idOf, record } from '../conformance/callFixture';
import { joinTabsDaily } from './joinTabsDaily';
import { createMemoryLocks } from './memoryLocks';
import { eventually, openTestSite } from './tabsFixture';

let site: ReturnType<typeof openTestSite>;
beforeEach(() => {
  site = openTestSite();
});
afterEach(() => site.close());

const namesOf = (call: DailyCall): string[] =>
  Object.values(call.participants())
    .map(({ user_name }) => user_name)
    .sort();

test('a room and a token that one tab makes are good in another', async () => {
  const [first, second] = [await site.openTab(), await site.openTab()];
  const made = await second.daily.createRoom({ name: 'hall', privacy: 'private' });
  expect(made).toEqual({ name: 'hall', url: `${second.daily.origin}/hall` });
  await expect(first.join('Ana')).rejects.toMatchObject({ error: { type: 'not-allowed' } });
  const token = await second.daily.createToken({ room_name: 'hall', is_owner: true });
  const ana = await first.join('Ana', { token });
  expect(ana.participants().local.owner).toBe(true);
});

test('rooms are made up to the settings of the first tab', async () => {
  const first = await site.openTab({ autoCreateRooms: false, apiKey: 'of-the-first' });
  const second = await site.openTab({ apiKey: 'of-the-second' });
  expect(second.daily.apiKey).toBe('of-the-first');
  await expect(second.join('Ben')).rejects.toMatchObject({ error: { type: 'no-room' } });
  await first.daily.createRoom({ name: 'hall' });
  const token = await second.daily.createToken({ is_owner: true });
  const ben = await second.join('Ben', { token });
  expect(ben.participants().local.owner).toBe(true);
});

test('who knocks in one tab is let in from another', async () => {
  const [first, second] = [await site.openTab(), await site.openTab()];
  const properties = { enable_knocking: true };
  await first.daily.createRoom({ name: 'hall', privacy: 'private', properties });
  const token = await first.daily.createToken({ is_owner: true });
  const ana = await first.join('Ana', { token });
  const waiting = record(ana, 'waiting-participant-added');
  const ben = await second.join('Ben');
  void ben.requestAccess({ name: 'Ben' });
  await eventually(() => expect(waiting).toHaveLength(1));
  const [id = ''] = Object.keys(ana.waitingParticipants());
  await ana.updateWaitingParticipant(id, { grantRequestedAccess: true });
  await eventually(() => expect(namesOf(ana)).toEqual(['Ana', 'Ben']));
  await eventually(() => expect(namesOf(ben)).toEqual(['Ana', 'Ben']));
});

test('the server sends from any tab, and is refused in words', async () => {
  const [first, second] = [await site.openTab(), await site.openTab()];
  const { daily } = second;
  await expect(daily.sendAppMessage('hall', 1)).rejects.toThrow('room hall not found');
  await daily.createRoom({ name: 'hall' });
  await expect(daily.sendAppMessage('hall', 1)).rejects.toThrow('hosting a call');
  const ana = await first.join('Ana');
  await eventually(() => daily.sendAppMessage('hall', 'ready?'));
  const heard = record(ana, 'app-message');
  await daily.sendAppMessage('hall', { note: 1 }, idOf(ana));
  await eventually(() => expect(heard.at(-1)).toMatchObject({ data: { note: 1 }, fromId: 'API' }));
  await expect(daily.sendAppMessage('hall', 'x'.repeat(5000))).rejects.toThrow('Maximum size');
});

test('what is not here is refused by name', async () => {
  const { daily } = await site.openTab();
  const answer = await daily.fetch(new Request(`${daily.origin}/v1/rooms`));
  expect(answer.status).toBe(501);
  expect(await answer.json()).toMatchObject({ error: 'not-supported' });
  await expect(daily.createRoom({ name: 'no spaces' })).rejects.toThrow('invalid characters');
  const locks = createMemoryLocks();
  await expect(joinTabsDaily({ name: 'no spaces', locks })).rejects.toThrow('cannot name');
});

test('a page without locks is told what it needs', async () => {
  await expect(joinTabsDaily({ name: 'insecure' })).rejects.toThrow(
    /needs Web Locks.*https or from localhost/,
  );
});

test('two of one origin in one page are told so, and the second leaves the others alone', async () => {
  const locks = createMemoryLocks();
  const first = await joinTabsDaily({ name: 'twice', locks });
  await expect(joinTabsDaily({ name: 'twice', locks })).rejects.toThrow('another origin');
  first.close();
  const again = await joinTabsDaily({ name: 'twice', locks });
  again.close();
});

test('a bad network is that of one tab', async () => {
  const [first, second] = [await site.openTab(), await site.openTab()];
  const [ana, ben] = [await first.join('Ana'), await second.join('Ben')];
  await eventually(() => expect(namesOf(ana)).toEqual(['Ana', 'Ben']));
  const network = [ana, ben].map((call) => record(call, 'network-connection'));
  const [heardByAna, heardByBen] = [heardBy(ana), heardBy(ben)];
  second.daily.faults.interrupt(200);
  ben.sendAppMessage('from Ben');
  await eventually(() => expect(heardByAna).toEqual(['from Ben']));
  await eventually(() =>
    expect(network.map((events) => events.map(({ event }) => event))).toEqual([
      [],
      ['interrupted', 'connected'],
    ]),
  );
  expect(heardByBen).toEqual([]);
});

test('a tab that was closed takes nobody in; those who were in are told', async () => {
  const tab = await site.openTab();
  const ana = await tab.join('Ana');
  const errors = record(ana, 'error');
  tab.daily.close();
  await eventually(() => expect(errors).toMatchObject([{ error: { type: 'connection-error' } }]));
  await expect(tab.join('Ben')).rejects.toMatchObject({ error: { type: 'connection-error' } });
});

test('a late tab gets a long session as a snapshot', async () => {
  const ana = await (await site.openTab()).join('Ana');
  const ben = await (await site.openTab()).join('Ben');
  const heard = heardBy(ben);
  for (let count = 0; count < 1500; count += 1) ana.sendAppMessage(count);
  ana.setMeetingSessionData({ last: true }, 'shallow-merge');
  await eventually(() => expect(heard).toHaveLength(1500));
  await eventually(() => expect(ben.meetingSessionState().data).toEqual({ last: true }));
  const cleo = await (await site.openTab()).join('Cleo');
  await eventually(() => expect(cleo.meetingSessionState().data).toEqual({ last: true }));
  await eventually(() => expect(namesOf(cleo)).toEqual(['Ana', 'Ben', 'Cleo']));
});

test("a page that comes back from the browser's history has left, and can join again", async () => {
  const tab = await site.openTab();
  const ana = await tab.join('Ana');
  const before = idOf(ana);
  const errors = record(ana, 'error');
  window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
  expect(errors).toEqual([]);
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  await eventually(() => expect(errors).toMatchObject([{ error: { type: 'connection-error' } }]));
  await ana.join({ url: `${tab.daily.origin}/hall`, userName: 'Ana' });
  expect(idOf(ana)).not.toBe(before);
});

test('whenIdle() resolves when nothing of this tab is on its way', async () => {
  const tab = await site.openTab({ intervals: { userData: 50, sessionData: 20, joins: 5 } });
  const ana = await tab.join('Ana');
  const ben = await tab.join('Ben');
  await tab.daily.whenIdle();
  await eventually(() => expect(namesOf(ana)).toEqual(['Ana', 'Ben']));
  const heard = record(ben, 'participant-updated');
  await ana.setUserData({ a: 1 });
  await tab.daily.whenIdle();
  await eventually(() => expect(heard).toMatchObject([{ participant: { userData: { a: 1 } } }]));
});
