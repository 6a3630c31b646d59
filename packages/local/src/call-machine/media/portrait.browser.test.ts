import { afterEach, expect, test, vi } from 'vitest';
import { acquirePortrait, type PortraitTrack } from './portrait';
import type * as portrait from './portrait';

const held: PortraitTrack[] = [];

afterEach(() => {
  for (const { release } of held.splice(0)) release();
  vi.restoreAllMocks();
});

function acquire(name: string, from = acquirePortrait): MediaStreamTrack {
  const portrait = from(name);
  if (!portrait) throw new Error('This browser captures no canvas.');
  held.push(portrait);
  return portrait.track;
}

const people = Array.from({ length: 20 }, (_, index) => `Person ${index}`);

test('whoever comes is drawn once, not everybody again', () => {
  const drawn = vi.spyOn(CanvasRenderingContext2D.prototype, 'fillText');
  // Nothing else is drawn meanwhile: no timer and no frame comes in between.
  for (let call = 0; call < 3; call += 1) for (const name of people) acquire(name);
  expect(drawn).toHaveBeenCalledTimes(people.length);
});

test('the stream begins with the picture, not with a black frame', () => {
  const { captureStream } = HTMLCanvasElement.prototype;
  const brightness: number[] = [];
  vi.spyOn(HTMLCanvasElement.prototype, 'captureStream').mockImplementation(function (
    this: HTMLCanvasElement,
    rate,
  ) {
    const [red = 0, green = 0, blue = 0] =
      this.getContext('2d')?.getImageData(320, 100, 1, 1).data ?? [];
    brightness.push(red + green + blue);
    return captureStream.call(this, rate);
  });
  acquire('Somebody new');
  expect(brightness).toEqual([expect.any(Number)]);
  expect(brightness[0]).toBeGreaterThan(100);
});

test('a call machine that was evaluated later draws on the same canvas', async () => {
  const later: Pick<typeof portrait, 'acquirePortrait'> = await import(
    /* @vite-ignore */ new URL('./portrait.ts?evaluated-later', import.meta.url).href
  );
  expect(later.acquirePortrait).not.toBe(acquirePortrait);
  const captured = vi.spyOn(HTMLCanvasElement.prototype, 'captureStream');
  acquire('Ana');
  acquire('Ana', later.acquirePortrait);
  expect(captured).toHaveBeenCalledTimes(1);
});

test('everybody who holds a picture has a moving one, until they give it back', async () => {
  acquire('Ana');
  const video = document.createElement('video');
  video.srcObject = new MediaStream([acquire('Ana')]);
  video.muted = true;
  await video.play();
  await expect.poll(() => video.getVideoPlaybackQuality().totalVideoFrames).toBeGreaterThan(3);
  const [first, second] = held.splice(0);
  second?.release();
  expect([first?.track.readyState, second?.track.readyState]).toEqual(['live', 'ended']);
  first?.release();
  expect(first?.track.readyState).toBe('ended');
});
