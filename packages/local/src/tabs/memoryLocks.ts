import type { TabLocks } from './locks';

/** Locks of one process, for tests where there is no browser. */
export function createMemoryLocks(): TabLocks {
  const queues = new Map<string, (() => void)[]>();

  return {
    async request(name, { signal }, hold) {
      const queue = queues.get(name) ?? [];
      queues.set(name, queue);
      await new Promise<void>((resolve, reject) => {
        queue.push(resolve);
        if (queue.length === 1) resolve();
        signal?.addEventListener('abort', () => {
          const place = queue.indexOf(resolve);
          if (place < 1) return;
          queue.splice(place, 1);
          reject(new DOMException('The request was aborted.', 'AbortError'));
        });
      });
      await hold();
      queue.shift();
      queue[0]?.();
    },
    async query() {
      const held = [...queues].filter(([, queue]) => queue.length > 0);
      return { held: held.map(([name]) => ({ name })) };
    },
  };
}
