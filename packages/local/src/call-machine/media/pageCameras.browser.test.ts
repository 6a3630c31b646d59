import type { DailyCall } from '@daily-co/daily-js';
import { expect, test } from 'vitest';
import { createTestRoom } from '../../testing/testRoom';

/** What `viewer` has of somebody's picture: where it comes from, and whether it runs. */
function pictureOf(viewer: DailyCall, sessionId: string): [string, string] | undefined {
  const people = Object.values(viewer.participants());
  const { track } = people.find(({ session_id }) => session_id === sessionId)?.tracks.video ?? {};
  return track && [track.label, track.readyState];
}

test('a camera of this page is seen by the others of the page, until it goes off', async () => {
  const room = await createTestRoom();
  const ana = await room.join('Ana');
  const ben = await room.join('Ben');
  const { session_id: id } = ana.participants().local;

  ana.setLocalVideo(true);
  await expect.poll(() => pictureOf(ana, id)).toEqual([expect.stringMatching(/./), 'live']);
  const [camera] = pictureOf(ana, id) ?? [];
  await expect.poll(() => pictureOf(ben, id)).toEqual([camera, 'live']);
  const seen = ben.participants()[id]?.tracks.video.track;
  const late = await room.join('Late');
  await expect.poll(() => pictureOf(late, id)).toEqual([camera, 'live']);

  ana.setLocalVideo(false);
  await expect.poll(() => seen?.readyState).toBe('ended');
  await expect.poll(() => ben.participants()[id]?.tracks.video.state).toBe('off');
  await room.settle();
  for (const viewer of [ana, ben, late]) expect(pictureOf(viewer, id)).toBeUndefined();

  ana.setLocalVideo(true);
  await expect.poll(() => pictureOf(ben, id)).toEqual([camera, 'live']);
  const again = ben.participants()[id]?.tracks.video.track;
  await ana.leave();
  await expect.poll(() => again?.readyState).toBe('ended');
  await room.close();
});
