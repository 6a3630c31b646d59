import type { ReachableDaily, RoomListener } from '@backchannel/local';
import type { Act, Script } from '../scenes/scene';
import type { FromRoom, Rhythm, ToRoom } from './messages';

/** A room with its crowd on a thread of its own, so that only what the measured client does is on the page's clock. */
export interface BenchRoom {
  /** For `registerLocalDaily`. */
  readonly daily: ReachableDaily;
  /** Lets the crowd do `acts`; `onArrival` is told when a frame of one is about to reach the call machine. */
  play(acts: readonly Act[], rhythm: Rhythm, onArrival: (act: Act) => void): Promise<void>;
}

/** Opens the room of a scene and waits until the crowd is in. */
export async function openRoom(people: number, script: Script): Promise<BenchRoom> {
  const worker = new Worker(new URL('./room.worker.ts', import.meta.url), { type: 'module' });
  const tell = (message: ToRoom) => worker.postMessage(message, { transfer: [] });
  let listener: RoomListener | undefined;
  let done: () => void = () => undefined;
  let acts: readonly Act[] = [];
  let onArrival: (act: Act) => void = () => undefined;
  const next = () => new Promise<void>((resolve) => (done = resolve));

  worker.addEventListener('message', ({ data }: MessageEvent<FromRoom>) => {
    if (data.type !== 'frame') return done();
    const act = data.act === undefined ? undefined : acts[data.act];
    if (act) onArrival(act);
    listener?.onFrame(JSON.parse(data.text));
  });
  tell({
    type: 'open',
    userData: Array.from({ length: people }, (_, index) => script.userData?.(index)),
    sessionData: script.sessionData ?? {},
  });
  await next();

  return {
    daily: {
      origin: 'http://bench.memory.localhost',
      connect: async (_url, ears) => {
        listener = ears;
        return {
          send: (frame) => tell({ type: 'frame', frame }),
          close: () => tell({ type: 'lost' }),
        };
      },
    },
    play: (some, rhythm, hear) => {
      acts = some;
      onArrival = hear;
      tell({ type: 'play', acts: acts.map(({ by, frame }) => ({ by, frame })), rhythm });
      return next();
    },
  };
}
