import { beforeAll, expect, test } from 'vitest';

import { demoForAllTests } from './demoForAllTests';
import { arrive } from './person';
import type { Person } from './person';

const hall = demoForAllTests();
let ana: Person;
let mei: Person;
let bo: Person;
let lena: Person;

beforeAll(async () => {
  ana = await arrive(hall.browser, hall.demo.url, 'host', 'Ana');
  mei = await arrive(hall.browser, hall.demo.url, 'audience', 'Mei');
  bo = await arrive(hall.browser, hall.demo.url, 'audience', 'Bo');
});

test('the start prints one line with the address', () => {
  expect(hall.demo.lines).toEqual([
    `Town hall  ${hall.demo.url}   local Daily · no account · no network   (DAILY_API_KEY=… npm start uses a real room)`,
  ]);
});

test('what one says, the others read', async () => {
  await mei.say('Is there a recording?');
  for (const person of [ana, bo]) {
    const line = await person.inPanel('Chat', 'Is there a recording?');
    await line.waitFor();
    expect(await line.textContent()).toContain('Mei');
  }
});

test('a raised hand stands in the queue of the host and of the audience', async () => {
  await mei.raiseHand.click();
  for (const person of [ana, bo, mei]) {
    const row = await person.inPanel('Hands', 'Mei');
    await row.waitFor();
  }
});

test('who is brought to stage is there for all, and alone is asked to speak', async () => {
  await ana.page.getByRole('button', { name: 'Bring Mei to stage' }).click();
  await mei.invitation.waitFor();
  for (const person of [ana, mei, bo]) {
    await person.stage.getByRole('listitem').filter({ hasText: 'Mei' }).waitFor();
  }
  // Bo hears of a message that was sent after the cue: the cue, had it been for him, would have come before.
  await ana.say('Welcome, Mei');
  await (await bo.inPanel('Chat', 'Welcome, Mei')).waitFor();
  expect(await bo.invitation.count()).toBe(0);
  expect(await ana.invitation.count()).toBe(0);
});

test('the hand is down for all, and the microphone goes on only when asked', async () => {
  await expect.poll(() => mei.raiseHand.getAttribute('aria-pressed')).toBe('false');
  for (const person of [ana, mei, bo]) {
    const row = await person.inPanel('Hands', 'Mei');
    await row.waitFor({ state: 'detached' });
  }
  const microphone = mei.page.getByRole('button', { name: 'Microphone' });
  expect(await microphone.getAttribute('aria-pressed')).toBe('false');
  await mei.page.getByRole('button', { name: 'Unmute' }).click();
  await expect.poll(() => microphone.getAttribute('aria-pressed')).toBe('true');
  await mei.invitation.waitFor({ state: 'detached' });
});

test('a late joiner sees the same stage and no cue', async () => {
  lena = await arrive(hall.browser, hall.demo.url, 'late', 'Lena');
  await lena.stage.getByRole('listitem').filter({ hasText: 'Mei' }).waitFor();
  for (const person of [ana, mei, bo, lena]) {
    await expect.poll(() => person.stage.getByRole('listitem').count()).toBe(1);
  }
  expect(await lena.invitation.count()).toBe(0);
});

test('hosts and speakers talk among themselves, and a closed chat counts what comes', async () => {
  const backstage = (person: Person, name: string) =>
    person.page.getByRole('button', { name, exact: true });
  const chatTab = (person: Person, name: string | RegExp) =>
    person.page.getByRole('tab', { name, exact: true });
  for (const person of [ana, mei]) await chatTab(person, /^Chat/).click();
  await backstage(ana, 'Backstage').click();
  await ana.say('Mei, you have five minutes');
  await backstage(mei, 'Backstage, 1 unread').click();
  await (await mei.inPanel('Chat', 'Mei, you have five minutes')).waitFor();
  await backstage(mei, 'Backstage').click();
  await backstage(ana, 'Backstage').click();
  await mei.page.getByRole('tab', { name: 'Hands' }).click();
  await ana.say('@Mei the floor is yours');
  await chatTab(mei, 'Chat 1 unread').waitFor();
  const mention = (await bo.inPanel('Chat', 'the floor is yours')).locator('bdi', {
    hasText: '@Mei',
  });
  await mention.waitFor();
  expect(await backstage(bo, 'Backstage').count()).toBe(0);
  expect(await bo.page.getByText('you have five minutes').count()).toBe(0);
  await mei.inPanel('Chat', 'the floor is yours');
  await chatTab(mei, 'Chat').waitFor();
});

test('a message of the server reaches all and is marked as the server’s', async () => {
  await ana.serverSends();
  for (const person of [ana, mei, bo, lena]) {
    await person.notifications.getByText('Doors close in 5 minutes').waitFor();
    await person.wire('server (fromId: API)', 'Doors close in 5 minutes').waitFor();
  }
});

test('a server message that comes from the audience is not shown, and reported', async () => {
  await bo.misbehave('Forge a server message');
  for (const person of [ana, mei, lena]) {
    await person.wire('Bo', 'rejected: not-from-server').waitFor();
    expect(await person.notifications.getByText('The event is cancelled').count()).toBe(0);
  }
});

test('a cue that comes from the audience is ignored and reported', async () => {
  await bo.misbehave('Forge a cue');
  for (const person of [ana, mei, lena]) {
    await person.wire('Bo', 'you-have-the-floor', 'rejected: not-host').waitFor();
    expect(await person.invitation.count()).toBe(0);
  }
});

test('a stage that the audience writes changes nothing that anybody sees', async () => {
  await bo.misbehave('Rewrite the stage');
  for (const person of [ana, mei, bo, lena]) {
    await person.wire('stage', 'not-endorsed').first().waitFor();
  }
  for (const person of [ana, mei, bo, lena]) {
    const names = await person.stage.getByRole('listitem').allTextContents();
    expect(names).toEqual([expect.stringContaining('Mei')]);
  }
});

test('nonsense is turned away with a reason, and the chat goes on', async () => {
  await bo.misbehave('Send nonsense');
  await ana.wire('Bo', 'rejected: invalid-data').waitFor();
  await bo.say('Still here');
  await (await ana.inPanel('Chat', 'Still here')).waitFor();
});

test('nothing has left the machine', () => {
  expect(hall.browser.escaped).toEqual([]);
});
