#!/usr/bin/env node
import type { LocalDaily } from '../daily/localDaily';
import { runGuests } from '../guests/runGuests';
import { startLocalServer, type LocalServer } from '../server/startLocalServer';
import { describeActivity } from './describeActivity';
import { greeting } from './greeting';
import { HELP, readOptions, type StartOptions } from './options';

async function main(args: string[]): Promise<void> {
  const options = readOptions(args);
  if (options.help) {
    process.stdout.write(HELP);
    return;
  }
  const { port, host, apiKey, verbose, strictRooms, faults } = options;
  const server = await startLocalServer({
    port,
    host,
    faults,
    autoCreateRooms: !strictRooms,
    ...(apiKey === undefined ? {} : { apiKey }),
    ...(verbose
      ? { onActivity: (activity) => process.stdout.write(`${describeActivity(activity)}\n`) }
      : {}),
  });
  process.stdout.write(greeting(server.url, options));
  const stopping = new AbortController();
  stopOnSignal(server, stopping);
  await letGuestsIn(server.daily, options, stopping.signal);
}

/** Their room is made for them, however strict the server is. */
async function letGuestsIn(
  daily: LocalDaily,
  { guests: count, guestRoom, faults }: StartOptions,
  stopping: AbortSignal,
): Promise<void> {
  if (count === 0) return;
  const { url: roomUrl } = await daily.createRoom({ name: guestRoom });
  const { seed = 1 } = faults;
  const guests = await runGuests({ connect: daily.connect, roomUrl, count, seed });
  stopping.addEventListener('abort', guests.close);
  process.stdout.write(`${count} guests in ${guestRoom}: ${roomUrl}\n`);
}

/** ms. A package manager passes on the Ctrl+C that the terminal has sent to all. */
const SAME_SIGNAL = 1_000;

/** Ends the calls first, so that everybody in them is told; a second signal, later, ends the process at once. */
function stopOnSignal(server: LocalServer, stopping: AbortController): void {
  let stoppedAt: number | undefined;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stoppedAt !== undefined) {
        if (Date.now() - stoppedAt > SAME_SIGNAL) process.exit(130);
        return;
      }
      stoppedAt = Date.now();
      stopping.abort();
      void server.close();
    });
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
