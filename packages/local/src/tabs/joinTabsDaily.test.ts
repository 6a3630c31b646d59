import type { DailyCall } from '@daily-co/daily-js';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { heardBy, idOf, record, seenBy } from '../conformance/callFixture';
import { openTestSite } from './tabsFixture';

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
  await vi.waitFor(() => expect(names(ana)).toEqual(['Ana', 'Ben']));
  expect(names(ben)).toEqual(['Ana', 'Ben']);
  expect(seenBy(ana, ben)?.userData).toEqual({ seat: 2 });

  const heard = record(ben, 'app-message');
  ana.sendAppMessage({ type: 'hello' });
  await vi.waitFor(() =>
    expect(heard).toMatchObject([{ data: { type: 'hello' }, fromId: idOf(ana) }]),
  );
  await ben.setUserData({ seat: 3 });
  await vi.waitFor(() => expect(seenBy(ana, ben)?.userData).toEqual({ seat: 3 }));
  ben.setMeetingSessionData({ scene: 'talk' }, 'shallow-merge');
  await vi.waitFor(() => expect(ana.meetingSessionState().data).toEqual({ scene: 'talk' }));
  expect(ben.meetingSessionState().data).toEqual({ scene: 'talk' });
});

test('a late tab has the session data, and everybody has the same ids', async () => {
  const ana = await (await site.openTab()).join('Ana');
  const ben = await (await site.openTab()).join('Ben');
  ben.setMeetingSessionData({ scene: 'talk' }, 'shallow-merge');
  await vi.waitFor(() => expect(ana.meetingSessionState().data).toEqual({ scene: 'talk' }));
  const cleo = await (await site.openTab()).join('Cleo');
  await vi.waitFor(() => expect(ana.participants()).toHaveProperty(idOf(cleo)));
  expect(cleo.meetingSessionState().data).toEqual({ scene: 'talk' });
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
  await vi.waitFor(() => expect(names(ben)).toEqual(['Ana', 'Ben', 'Cleo']));
  const errors = [...[ben, cleo].map((call) => record(call, 'error', 'left-meeting'))];
  const heard = heardBy(ben);

  await first.close();
  for (let count = 0; count < 50; count += 1) cleo.sendAppMessage(count);
  await vi.waitFor(() => expect(names(ben)).toEqual(['Ben', 'Cleo']));
  await vi.waitFor(() => expect(heard).toEqual(Array.from({ length: 50 }, (_, count) => count)));
  const dora = await (await site.openTab()).join('Dora');
  await vi.waitFor(() => expect(names(dora)).toEqual(['Ben', 'Cleo', 'Dora']));
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
  await vi.waitFor(() => expect(heard).toHaveLength(sent), { timeout: 10_000 });
  expect(heard).toEqual(Array.from({ length: sent }, (_, index) => index + 1));
  await vi.waitFor(() => expect(names(listener)).toEqual(['Listener', 'Sender']));
});
