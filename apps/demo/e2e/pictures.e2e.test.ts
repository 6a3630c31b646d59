import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { demoForAllTests } from './demoForAllTests';

const hall = demoForAllTests();

/** What a page has shown of each picture: its frames, and those of them that were black. */
interface Seen {
  looks: number;
  black: number;
}

/** Looks at each frame of each picture as it is shown; runs in the page, before anything of it. */
function watchPictures(): void {
  const seen = new Map<string, Seen>();
  const canvas = Object.assign(document.createElement('canvas'), { width: 16, height: 9 });
  const context = canvas.getContext('2d', { willReadFrequently: true });

  function isBlack(video: HTMLVideoElement): boolean {
    context?.clearRect(0, 0, 16, 9);
    context?.drawImage(video, 0, 0, 16, 9);
    const { data = [] } = context?.getImageData(0, 0, 16, 9) ?? {};
    /* What draws nothing is transparent, and black is not. */
    return [...data].every((level, at) => (at % 4 === 3 ? level > 0 : level < 16));
  }
  /* The first frame of a track is drawn black here even where the browser shows none yet, so it does not count. */
  const begun = new WeakSet<MediaProvider>();
  function look(video: HTMLVideoElement): void {
    const { srcObject } = video;
    const tile = video.closest('li')?.textContent ?? '';
    const { looks, black } = seen.get(tile) ?? { looks: 0, black: 0 };
    const counts = srcObject !== null && begun.has(srcObject) && isBlack(video);
    if (srcObject) begun.add(srcObject);
    seen.set(tile, { looks: looks + 1, black: black + Number(counts) });
    video.requestVideoFrameCallback(() => look(video));
  }
  /* Before its first frame a video is transparent, and the initials show. */
  const watched = new WeakSet<HTMLVideoElement>();
  new MutationObserver(() => {
    for (const video of document.querySelectorAll('video')) {
      if (watched.has(video)) continue;
      watched.add(video);
      video.requestVideoFrameCallback(() => look(video));
    }
  }).observe(document, { subtree: true, childList: true });
  Object.assign(window, { picturesSeen: () => Object.fromEntries(seen) });
}

const picturesOf = (page: Page) =>
  page.evaluate(() => {
    const { picturesSeen } = window as unknown as { picturesSeen(): Record<string, Seen> };
    return picturesSeen();
  });

/** Both speakers move, and no picture was black once it had begun. */
async function expectPictures(page: Page): Promise<void> {
  const speakers = page
    .getByRole('region', { name: /^Stage/ })
    .first()
    .getByRole('listitem');
  await expect.poll(() => speakers.locator('video').count()).toBe(2);
  const names = await speakers.allTextContents();
  const looks = async () => {
    const seen = await picturesOf(page);
    return names.map((name) => (seen[name]?.looks ?? 0) > 10);
  };
  await expect.poll(looks).toEqual([true, true]);
  const black = Object.entries(await picturesOf(page)).filter(([, one]) => one.black > 0);
  expect(black).toEqual([]);
}

test('pictures of people are never black, in the page that they came with and in another browser', async () => {
  const first = await hall.browser.open(hall.demo.url, watchPictures);
  await first.getByText('Local Daily, 8 people').waitFor();
  await expectPictures(first);
  const second = await hall.browser.open(`${hall.demo.url}/?view=audience&name=Mei`, watchPictures);
  await second.getByText('in the room', { exact: true }).waitFor();
  await expectPictures(second);
  await expectPictures(first);
  expect(hall.browser.escaped).toEqual([]);
});
