import type { DailyCall } from '@daily-co/daily-js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { heardBy, idOf, record, seenBy } from '../conformance/callFixture';
import { passFence } from '../call-machine/passFence';
import type { TabLocks } from './locks';
import { eventually, openTestSite } from './tabsFixture';

let site: ReturnType<typeof openTestSite>;
beforeEach(() => {
  site = openTestSite();
});
afterEach(() => site.close());

const names = (call: DailyCall): string[] =>
  Object.values(call.participants())
    .map(({ user_name }) => user_name)
    .sort();

test('two tabs share messages, userData and session data', async () => {
  const ana = await (await site.openTab()).join('Ana');
  const ben = await (await site.openTab()).join('Ben', { userData: { seat: 2 } });
  await eventually(() => expect(names(ana)).toEqual(['Ana', 'Ben']));
  await eventually(() => expect(names(ben)).toEqual(['Ana', 'Ben']));
  expect(seenBy(ana, ben)?.userData).toEqual({ seat: 2 });

  const heard = record(ben, 'app-message');
  ana.sendAppMessage({ type: 'hello' });
  await eventually(() =>
    expect(heard).toMatchObject([{ data: { type: 'hello' }, fromId: idOf(ana) }]),
  );
  await ben.setUserData({ seat: 3 });
  await eventually(() => expect(seenBy(ana, ben)?.userData).toEqual({ seat: 3 }));
  ben.setMeetingSessionData({ scene: 'talk' }, 'shallow-merge');
  await eventually(() => expect(ana.meetingSessionState().data).toEqual({ scene: 'talk' }));
  await eventually(() => expect(ben.meetingSessionState().data).toEqual({ scene: 'talk' }));
});

test('a late tab has the session data, and everybody has the same ids', async () => {
  const ana = await (await site.openTab()).join('Ana');
  const ben = await (await site.openTab()).join('Ben');
  ben.setMeetingSessionData({ scene: 'talk' }, 'shallow-merge');
  await eventually(() => expect(ana.meetingSessionState().data).toEqual({ scene: 'talk' }));
  const cleo = await (await site.openTab()).join('Cleo');
  await eventually(() => expect(ana.participants()).toHaveProperty(idOf(cleo)));
  await eventually(() => expect(cleo.meetingSessionState().data).toEqual({ scene: 'talk' }));
  expect(Object.keys(cleo.participants()).sort()).toEqual(['local', idOf(ana), idOf(ben)].sort());
  const sessions = [ana, ben, cleo].map((call) => call.meetingSessionSummary().id);
  expect(new Set(sessions).size).toBe(1);
});

test('a tab that is closed has left, and the room goes on without the one that opened it', async () => {
  const first = await site.openTab();
  await first.join('Ana');
  const ben = await (await site.openTab()).join('Ben');
  const third = await site.openTab();
  const cleo = await third.join('Cleo');
  await eventually(() => expect(names(ben)).toEqual(['Ana', 'Ben', 'Cleo']));
  const errors = [...[ben, cleo].map((call) => record(call, 'error', 'left-meeting'))];
  const heard = heardBy(ben);

  await first.close();
  for (let count = 0; count < 50; count += 1) cleo.sendAppMessage(count);
  await eventually(() => expect(names(ben)).toEqual(['Ben', 'Cleo']));
  await eventually(() => expect(heard).toEqual(Array.from({ length: 50 }, (_, count) => count)));
  const dora = await (await site.openTab()).join('Dora');
  await eventually(() => expect(names(dora)).toEqual(['Ben', 'Cleo', 'Dora']));
  expect(errors).toEqual([[], []]);
});

test('whoever orders is closed, again and again, and nothing is lost or doubled', async () => {
  const orderers = [];
  for (let count = 0; count < 4; count += 1) orderers.push(await site.openTab());
  await Promise.all(orderers.map((tab, index) => tab.join(`Guest ${index}`)));
  const sender = await (await site.openTab()).join('Sender');
  const listener = await (await site.openTab()).join('Listener');
  const heard = heardBy(listener);
  let sent = 0;
  const send = (): void => {
    for (let count = 0; count < 20; count += 1) sender.sendAppMessage((sent += 1));
  };
  for (const tab of orderers) {
    send();
    const closing = tab.close();
    send();
    await closing;
  }
  await eventually(() => expect(heard).toHaveLength(sent));
  expect(heard).toEqual(Array.from({ length: sent }, (_, index) => index + 1));
  await eventually(() => expect(names(listener)).toEqual(['Listener', 'Sender']));
});

test('what is sent while nobody orders happens once somebody does', async () => {
  let openGate = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    openGate = resolve;
  });
  /** Gives the lock of who orders only when the gate is open. */
  const gated: TabLocks = {
    query: () => site.locks.query(),
    request: (name, options, hold) =>
      site.locks.request(name, options, async () => {
        if (name.endsWith(':order')) await gate;
        await hold();
      }),
  };
  const first = await site.openTab();
  await first.join('Ana');
  const ben = await (await site.openTab({ locks: gated })).join('Ben');
  const cleo = await (await site.openTab()).join('Cleo');
  await eventually(() => expect(names(ben)).toEqual(['Ana', 'Ben', 'Cleo']));
  const [heardByBen, heardByCleo] = [heardBy(ben), heardBy(cleo)];
  await first.close();
  for (let count = 0; count < 5; count += 1) cleo.sendAppMessage(count);
  ben.sendAppMessage('from Ben');
  await passFence();
  await passFence();
  expect(heardByBen).toEqual([]);
  openGate();
  await eventually(() => expect(heardByBen).toEqual([0, 1, 2, 3, 4]));
  await eventually(() => expect(heardByCleo).toEqual(['from Ben']));
  await eventually(() => expect(names(cleo)).toEqual(['Ben', 'Cleo']));
});
