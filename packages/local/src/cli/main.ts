#!/usr/bin/env node
import { startLocalServer, type LocalServer } from '../server/startLocalServer';
import { describeActivity } from './describeActivity';
import { greeting } from './greeting';
import { HELP, readOptions } from './options';

async function main(args: string[]): Promise<void> {
  const options = readOptions(args);
  if (options.help) {
    process.stdout.write(HELP);
    return;
  }
  const { port, host, apiKey, verbose } = options;
  const server = await startLocalServer({
    port,
    host,
    ...(apiKey === undefined ? {} : { apiKey }),
    ...(verbose
      ? { onActivity: (activity) => process.stdout.write(`${describeActivity(activity)}\n`) }
      : {}),
  });
  process.stdout.write(greeting(server.url, apiKey));
  stopOnSignal(server);
}

/** Ends the calls first, so that everybody in them is told; a second signal ends the process at once. */
function stopOnSignal(server: LocalServer): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void server.close();
    });
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
