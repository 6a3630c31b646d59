import type { Answering } from './childProcess';
import type { RunningServer } from './measureCrowd';
import type { ClientQuestion, Heard, ServerUsage, Target } from './messages';

/** Below what the server takes of one socket in a second. */
const EACH = 400;
const SENDERS = 5;
const CHARACTERS = 100;

/** One run against one server. */
export interface FanOutRun {
  /** Messages that arrived, of all recipients, in a second. */
  perSecond: number;
  /** Microseconds of processor time of the server for one of them. */
  cpu: number;
  heard: Heard;
}

/** How fast messages are passed on, beside what `ws` does at best. */
export interface FanOutResult {
  people: number;
  runs: { local: FanOutRun; bare: FanOutRun }[];
  /** Medians, and their ratios: local by bare for messages, bare by local for processor time. Higher is better. */
  local: { perSecond: number; cpu: number };
  bare: { perSecond: number; cpu: number };
  ratio: { perSecond: number; cpu: number };
}

/** The same clients, one server after the other, in turns. */
export async function measureFanOut(
  servers: Record<Target, RunningServer>,
  clients: Answering<ClientQuestion>,
  { people, runs: count }: { people: number; runs: number },
): Promise<FanOutResult> {
  const measure = async (target: Target): Promise<FanOutRun> => {
    const { process: server, ready: url } = servers[target];
    await clients.ask({ ask: 'enter', target, url, people });
    // Once for warmth.
    await clients.ask({ ask: 'burst', senders: SENDERS, each: EACH / 4, characters: CHARACTERS });
    // The server counts in whole seconds.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const before = await server.ask<ServerUsage>({ ask: 'usage' });
    const heard = await clients.ask<Heard>({
      ask: 'burst',
      senders: SENDERS,
      each: EACH,
      characters: CHARACTERS,
    });
    const after = await server.ask<ServerUsage>({ ask: 'usage' });
    await clients.ask({ ask: 'leave' });
    const received = heard.expected - heard.lost;
    const cpu = ((after.cpu - before.cpu) * 1000) / received;
    return { perSecond: (received / heard.took) * 1000, cpu, heard };
  };

  const runs: FanOutResult['runs'] = [];
  for (let run = 0; run < count; run += 1) {
    // Whoever is first has the colder machine, so they take turns at it.
    const first: Target = run % 2 === 0 ? 'local' : 'bare';
    const one = await measure(first);
    const other = await measure(first === 'local' ? 'bare' : 'local');
    runs.push(first === 'local' ? { local: one, bare: other } : { local: other, bare: one });
  }
  const medians = (target: Target) => ({
    perSecond: median(runs.map((run) => run[target].perSecond)),
    cpu: median(runs.map((run) => run[target].cpu)),
  });
  const [local, bare] = [medians('local'), medians('bare')];
  const ratio = { perSecond: local.perSecond / bare.perSecond, cpu: bare.cpu / local.cpu };
  return { people, runs, local, bare, ratio };
}

function median(values: number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  const [low = 0, high = low] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}
