import { afterEach, expect, test } from 'vitest';
import { platformClock, type Clock } from '../clock/clock';
import type { RoomFrame } from '../protocol';
import { keepPeer, type KeptPeer } from './keepPeer';
import { createMemoryLocks } from './memoryLocks';
import { eventually } from './tabsFixture';

const peers: KeptPeer[] = [];
afterEach(() => {
  for (const peer of peers.splice(0)) peer.close();
});

/** As in a tab that a browser has put to sleep: what it is sent wakes it, its timers do not. */
const asleep: Clock = { ...platformClock, startTimer: () => () => undefined };

test('what is due comes also when the timers of the tab that orders are asleep', async () => {
  const locks = createMemoryLocks();
  const join = async (clock: Clock, userName: string): Promise<RoomFrame[]> => {
    const peer = keepPeer({
      name: 'sleepy',
      origin: 'http://sleepy.tabs.localhost',
      settings: { config: { intervals: { joins: 50 } }, apiKey: 'key', autoCreateRooms: true },
      locks,
      clock,
    });
    peers.push(peer);
    await peer.ready();
    const frames: RoomFrame[] = [];
    const line = peer.open('hall', {
      deliver: (text) => frames.push(JSON.parse(text) as RoomFrame),
      close: () => undefined,
    });
    const tracks = { audio: 'off', video: 'off', screenAudio: 'off', screenVideo: 'off' };
    line.receive(JSON.stringify({ type: 'join', userName, tracks }));
    await eventually(() => expect(frames[0]?.type).toBe('joined'));
    return frames;
  };
  const first = await join(asleep, 'Ana');
  await join(platformClock, 'Ben');
  await eventually(() =>
    expect(first.at(-1)).toMatchObject({
      type: 'participants-joined',
      participants: [{ user_name: 'Ben' }],
    }),
  );
});
