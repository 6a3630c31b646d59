import type { DailyCore } from './dailyCore';

/** Resolves when no room keeps anything back any more, and nothing is on its way. */
export async function whenIdle({ rooms, faults }: DailyCore): Promise<void> {
  for (;;) {
    const busy = rooms.list().find(({ live }) => live && !live.isIdle())?.live;
    if (busy) {
      await new Promise<void>((resolve) => {
        const stop = busy.onFlushed(() => {
          stop();
          resolve();
        });
      });
    } else if (faults.isIdle()) {
      return;
    } else {
      await faults.whenIdle();
    }
  }
}
