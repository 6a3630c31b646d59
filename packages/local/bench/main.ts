import { writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { startProcess } from './childProcess';
import { measureCrowd } from './measureCrowd';
import { measureFanOut } from './measureFanOut';
import type { ClientQuestion, ServerQuestion } from './messages';
import { describeCrowd, describeFanOut } from './report';

const HELP = `Measures local Daily with a crowd: what is lost, what memory it takes, and how fast it passes messages on.

Usage: npm run bench:crowd -- [options]

  --people <number>   In the room (default 200)
  --seconds <number>  That one of them broadcasts 50 messages a second (default 30)
  --runs <number>     Of fan-out, each with local Daily and with bare ws, in turns (default 5)
  --json <file>       Write the results there
`;

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '30' },
    runs: { type: 'string', default: '5' },
    json: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

async function main(): Promise<void> {
  const people = readCount(values.people);
  const seconds = readCount(values.seconds);
  const runs = readCount(values.runs);
  const local = await startProcess<ServerQuestion>('./serverProcess.ts', 'local');
  const bare = await startProcess<ServerQuestion>('./serverProcess.ts', 'bare');
  const clients = await startProcess<ClientQuestion>('./clientProcess.ts');
  const loadBefore = loadavg();

  const crowd = await measureCrowd(local, clients.process, { people, seconds });
  process.stdout.write(describeCrowd(crowd));
  const fanOut = await measureFanOut({ local, bare }, clients.process, { people, runs });
  process.stdout.write(describeFanOut(fanOut));

  const machine = { cores: cpus().length, node: process.version, loadBefore, loadAfter: loadavg() };
  process.stdout.write(
    `\n${machine.cores} cores, Node ${machine.node}, load ${loadBefore[0]?.toFixed(1)} before and ${machine.loadAfter[0]?.toFixed(1)} after\n`,
  );
  if (values.json) {
    await writeFile(values.json, `${JSON.stringify({ machine, crowd, fanOut }, null, 2)}\n`);
  }
  for (const { process: child } of [clients, local, bare]) child.kill();
  const { lost, twice, reordered } = crowd.heard;
  if (lost + twice + reordered > 0) process.exitCode = 1;
}

function readCount(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0) return count;
  throw new Error(`"${text}" must be a whole number above 0.`);
}

if (values.help) process.stdout.write(HELP);
else await main();
