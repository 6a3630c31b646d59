import type { BenchRoom } from '../room/openRoom';
import type { Script } from '../scenes/scene';
import type { PageBench } from './protocol';
import { rendersNow } from './renders';
import { rowsBelow, textOfRow } from './textOfRow';
import { watchDelays } from './watchDelays';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What the runner drives: the acts of one screen, and what they cost. */
export function createPageBench(root: HTMLElement, room: BenchRoom, script: Script): PageBench {
  const delays = watchDelays(root);

  return {
    async play(rhythm, { settle, countFrames = false }) {
      const acts = Array.from({ length: rhythm.each * rhythm.groups }, () => script.next());
      const before = rendersNow();
      const stopCounting = countFrames ? startCounting() : () => undefined;
      await room.play(acts, rhythm, delays.arrived);
      await pause(settle);
      const frames = stopCounting();
      const after = rendersNow();
      const { ms, unseen } = delays.take();
      return {
        acts: acts.length,
        rowsChanged: acts.reduce((sum, act) => sum + act.rowsChanged, 0),
        renders: { rows: after.rows - before.rows, lists: after.lists - before.lists },
        delays: ms,
        unseen,
        frames,
      };
    },
    rows: () => ({
      shown: rowsBelow(root).map((row) => textOfRow(row) ?? ''),
      expected: script.rows(),
    }),
  };
}

/** Counts frames until the answer is called. */
function startCounting(): () => number {
  let frames = 0;
  let request = requestAnimationFrame(function count() {
    frames += 1;
    request = requestAnimationFrame(count);
  });
  return () => {
    cancelAnimationFrame(request);
    return frames;
  };
}
