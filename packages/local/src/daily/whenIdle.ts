import type { RoomRegistry } from './roomRegistry';

/** Resolves when no room keeps anything back any more. */
export async function whenIdle(rooms: RoomRegistry): Promise<void> {
  for (;;) {
    const busy = rooms.list().find(({ live }) => live && !live.isIdle())?.live;
    if (!busy) return;
    await new Promise<void>((resolve) => {
      const stop = busy.onFlushed(() => {
        stop();
        resolve();
      });
    });
  }
}
