import { expect, test } from 'vitest';

import { demoForAllTests } from './demoForAllTests';
import { arrive } from './person';

const hall = demoForAllTests();

test('who reloads keeps the name and the place in the queue', async () => {
  const ana = await arrive(hall.browser, hall.demo.url, 'host', 'Ana');
  const mei = await arrive(hall.browser, hall.demo.url, 'audience', 'Mei');
  const bo = await arrive(hall.browser, hall.demo.url, 'audience', 'Bo');
  await mei.raiseHand.click();
  await (await ana.inPanel('Hands', /^1.*Mei/)).waitFor();
  await bo.raiseHand.click();
  await (await ana.inPanel('Hands', /^2.*Bo/)).waitFor();

  await mei.page.reload();
  await mei.page.getByText('in the room', { exact: true }).waitFor();
  await expect.poll(() => mei.raiseHand.getAttribute('aria-pressed')).toBe('true');
  await ana.wire('Mei', 'left the room').waitFor();
  for (const person of [ana, bo, mei]) {
    await (await person.inPanel('Hands', /^1.*Mei/)).waitFor();
    await (await person.inPanel('Hands', /^2.*Bo/)).waitFor();
  }
  for (const { page } of [ana, bo, mei]) await page.context().close();
});

test('the page of all keeps who is there, who is on stage and whose hand is up', async () => {
  const page = await hall.browser.open(`${hall.demo.url}/`);
  const card = (name: string) => page.getByRole('region', { name, exact: true });
  const onStage = (name: string) =>
    card(name).getByRole('region', { name: 'Stage' }).getByRole('listitem');
  await expect.poll(() => onStage('Ana, host').count()).toBe(2);
  await card('Ana, host').getByRole('button', { name: 'Bring Kofi Mensah to stage' }).click();
  await card('You, audience').getByRole('button', { name: 'Raise hand' }).click();
  await page.getByRole('button', { name: 'Join a latecomer' }).click();
  await expect.poll(() => onStage('Lena, latecomer').count()).toBe(3);

  await page.reload();
  for (const name of ['Ana, host', 'You, audience', 'Lena, latecomer']) {
    await onStage(name).filter({ hasText: 'Kofi Mensah' }).waitFor();
    await expect.poll(() => onStage(name).count()).toBe(3);
  }
  const queue = card('Ana, host').getByRole('tabpanel').getByRole('listitem');
  await queue.filter({ hasText: 'You' }).waitFor();
});
