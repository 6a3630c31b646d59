import { startLocalServer } from '@backchannel/local/server';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';

import { startBrowser } from './browser';
import { demoForAllTests } from './demoForAllTests';
import { arrive, personOn } from './person';

const hall = demoForAllTests();

async function localRoom(): Promise<string> {
  const response = await fetch(`${hall.demo.url}/api/session`);
  const { url }: { url: string } = await response.json();
  return url;
}

function joinAddress(name: string, room: string): string {
  return `${hall.demo.url}/join?${new URLSearchParams({ name, room })}`;
}

test('a join without a name and with a wrong address says what is wrong', async () => {
  const page = await hall.browser.open(`${hall.demo.url}/join`);
  await expect.poll(() => page.getByLabel('Room address').inputValue()).toBe(await localRoom());
  await page.getByLabel('Room address').fill('town hall');
  await page.getByRole('button', { name: 'Join' }).click();
  await page.getByText('Please enter a name').waitFor();
  await page.getByText('That is no address').waitFor();
});

test('one joins the room of the page under one’s own name', async () => {
  const page = await hall.browser.open(`${hall.demo.url}/join`);
  await page.getByLabel('Your name').fill('Kofi');
  await expect.poll(() => page.getByLabel('Room address').inputValue()).toBe(await localRoom());
  await page.getByRole('button', { name: 'Join' }).click();
  await page.getByText('in the room', { exact: true }).waitFor();
  await (await personOn(page).inPanel('People', 'Kofi')).waitFor();
});

test('a forged invitation does not join, and says so with a way out', async () => {
  const page = await hall.browser.open(
    joinAddress('Kofi', `${await localRoom()}?t=e30.e30.forged`),
  );
  const alert = page.getByRole('alert').filter({ hasText: 'does not let you in' });
  await alert.getByRole('link', { name: 'Choose a room' }).waitFor();
  expect(await page.getByText('in the room', { exact: true }).count()).toBe(0);
});

test('an expired invitation says that it has expired', async () => {
  const local = await startLocalServer({ port: 0 });
  onTestFinished(() => local.close());
  const room = await local.daily.createRoom({ privacy: 'private' });
  const token = await local.daily.createToken({ room_name: room.name, exp: 1_000_000_000 });
  const page = await hall.browser.open(joinAddress('Kofi', `${room.url}?t=${token}`));
  await page.getByRole('alert').filter({ hasText: 'has expired' }).waitFor();
});

test('a browser without WebRTC says what is needed', async () => {
  const page = await hall.browser.open(`${hall.demo.url}/join`);
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'mediaDevices', { value: undefined });
  });
  await page.goto(joinAddress('Kofi', await localRoom()));
  await page.getByRole('alert').filter({ hasText: 'has no WebRTC' }).waitFor();
  await page.getByRole('button', { name: 'Reload the page' }).waitFor();
});

test('a camera that the browser refuses is told in a line, and a picture stands in for it', async () => {
  const shy = await startBrowser({ refusesDevices: true });
  onTestFinished(() => shy.close());
  const { page } = await arrive(shy, hall.demo.url, 'audience', 'Kofi');
  const camera = page.getByRole('button', { name: 'Camera' });
  await camera.click();
  const note = page.getByRole('alert').filter({ hasText: 'not allowed to use the camera' });
  await note.getByText('A generated picture stands in for it.').waitFor();
  await expect.poll(() => camera.getAttribute('aria-pressed')).toBe('true');
  await camera.click();
  await note.waitFor({ state: 'detached' });
  await expect.poll(() => camera.getAttribute('aria-pressed')).toBe('false');
  await page.getByRole('button', { name: 'Microphone' }).click();
  await page.getByRole('alert').filter({ hasText: 'use the microphone' }).waitFor();
  await page.getByRole('button', { name: 'Close this note' }).click();
  await page
    .getByRole('alert')
    .filter({ hasText: 'use the microphone' })
    .waitFor({ state: 'detached' });
  expect(shy.escaped).toEqual([]);
});

/** Lets a page's devices be unplugged: browsers have no way to do it to the generated ones. */
async function unpluggable(page: Page) {
  await page.evaluate(() => {
    const { mediaDevices } = navigator;
    const given: MediaStreamTrack[] = [];
    const open = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async (wanted) => {
      const stream = await open(wanted);
      given.push(...stream.getTracks());
      return stream;
    };
    addEventListener('unplug', () => {
      mediaDevices.getUserMedia = () =>
        Promise.reject(new DOMException('Requested device not found', 'NotFoundError'));
      for (const track of given) {
        track.stop();
        track.dispatchEvent(new Event('ended'));
      }
    });
  });
  return () => page.evaluate(() => dispatchEvent(new Event('unplug')));
}

test('devices that are unplugged during the call are told in a line, and a picture takes the place of the camera', async () => {
  const { page } = await arrive(hall.browser, hall.demo.url, 'audience', 'Kofi');
  const camera = page.getByRole('button', { name: 'Camera' });
  const ownPicture = () =>
    page
      .getByRole('list', { name: 'In the room' })
      .getByRole('listitem')
      .filter({ hasText: 'Kofi' })
      .locator('video')
      .evaluateAll((videos) =>
        videos.map((video) => {
          const { srcObject } = video as HTMLVideoElement;
          const [track] = srcObject instanceof MediaStream ? srcObject.getVideoTracks() : [];
          return track && `${track.readyState} ${track.label.includes('fake')}`;
        }),
      );
  for (const [device, button] of [
    ['microphone', page.getByRole('button', { name: 'Microphone' })],
    ['camera', camera],
  ] as const) {
    const unplug = await unpluggable(page);
    await button.click();
    await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true');
    if (device === 'camera') await expect.poll(ownPicture).toEqual(['live true']);
    const standIn = device === 'camera' ? 'A generated picture' : 'Silence';
    const line = `The ${device} was unplugged. ${standIn} stands in for it.`;
    const isTold = async () => {
      /* Again until the page has the device: a button is pressed before. */
      await unplug();
      return page.getByRole('alert').filter({ hasText: line }).isVisible();
    };
    await expect.poll(isTold, { interval: 500 }).toBe(true);
    await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true');
    if (device === 'camera') break;
    await page.reload();
    await page.getByText('in the room', { exact: true }).waitFor();
  }
  await expect.poll(ownPicture).toEqual(['live false']);
});

test('a room whose server is not there says so and can be tried again', async () => {
  const page = await hall.browser.open(joinAddress('Kofi', 'http://127.0.0.1:9/room'));
  await page.getByRole('button', { name: 'Try again' }).waitFor();
});

test('when the server is back, one click joins again', async () => {
  const first = await startLocalServer({ port: 0 });
  const page = await hall.browser.open(joinAddress('Kofi', `${first.url}/hall`));
  await page.getByText('in the room', { exact: true }).waitFor();
  await first.close();
  const again = page.getByRole('button', { name: 'Try again' });
  await again.waitFor();
  const second = await startLocalServer({ port: Number(new URL(first.url).port) });
  onTestFinished(() => second.close());
  await again.click();
  await page.getByText('in the room', { exact: true }).waitFor();
  await personOn(page).say('Back again');
  await (await personOn(page).inPanel('Chat', 'Back again')).waitFor();
});

test('a server that vanishes during the call is told, and what is shown stays', async () => {
  const mei = await arrive(hall.browser, hall.demo.url, 'audience', 'Mei');
  await mei.say('Can you hear me?');
  await (await mei.inPanel('Chat', 'Can you hear me?')).waitFor();
  await hall.demo.kill();
  await mei.page.getByRole('alert').filter({ hasText: 'connection' }).waitFor();
  await mei.page.getByRole('button', { name: 'Try again' }).waitFor();
  await (await mei.inPanel('Chat', 'Can you hear me?')).waitFor();
});

test('nothing has left the machine, not even to the error tracker of daily-js', () => {
  expect(hall.browser.escaped).toEqual([]);
});
