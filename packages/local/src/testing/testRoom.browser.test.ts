import { expect, test } from 'vitest';
import { takeBlockedRequests } from './requestGuard';
import { createTestRoom } from './testRoom';

test('the same kit works in a browser, with pictures that play', async () => {
  const room = await createTestRoom();
  const ana = await room.join('Ana', { owner: true, media: true });
  const ben = await room.join('Ben');
  const seen = ben.participants()[ana.participants().local.session_id];
  const { track } = seen?.tracks.video ?? {};
  expect(seen?.video).toBe(true);
  const video = document.createElement('video');
  video.srcObject = new MediaStream(track ? [track] : []);
  video.muted = true;
  await video.play();
  expect(video.videoWidth).toBe(640);
  await room.close();
  expect(track?.readyState).toBe('ended');
});

test('reports of daily-js to its error tracker are kept in', async () => {
  const room = await createTestRoom();
  await room.join('Ana');
  room.daily.close();
  await room.settle();
  expect(takeBlockedRequests()).toMatchObject([
    { by: 'fetch', url: expect.stringContaining('ingest.sentry.io') },
  ]);
  await room.close();
});

test('a virtual clock passes throttles and latency at once', async () => {
  const room = await createTestRoom({
    participants: 2,
    clock: 'virtual',
    faults: { latency: 60_000 },
  });
  const [ana, ben] = [room.as('ana'), room.as('ben')];
  await ana.setUserData({ hand: 1 });
  await room.settle();
  const seen = (): unknown => ben.participants()[ana.participants().local.session_id]?.userData;
  expect(seen()).toBeUndefined();
  await room.clock.advance(121_000);
  expect(seen()).toEqual({ hand: 1 });
  await room.close();
});
