import { startLocalServer } from '../src/server/startLocalServer';
import { startBareServer } from './bareServer';
import type { ServerQuestion, ServerUsage } from './messages';

const MB = 1024 * 1024;

async function usage(): Promise<ServerUsage> {
  const { user, system } = process.cpuUsage();
  // What closed sockets held is let go of in turns of its own.
  for (let turn = 0; turn < 5; turn += 1) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { rss, heapUsed } = process.memoryUsage();
  return { rss: rss / MB, heap: heapUsed / MB, cpu: (user + system) / 1000 };
}

const server =
  process.argv[2] === 'bare' ? await startBareServer() : await startLocalServer({ port: 0 });

process.on('message', (_question: ServerQuestion) => {
  void usage().then((used) => process.send?.(used));
});
process.on('disconnect', () => process.exit(0));
process.send?.(server.url);
