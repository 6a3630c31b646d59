import type { Answering } from './childProcess';
import type { ClientQuestion, Heard, ServerQuestion, ServerUsage } from './messages';

const PER_SECOND = 50;

/** What became of a crowd of which one speaks. */
export interface CrowdResult {
  people: number;
  perSecond: number;
  seconds: number;
  heard: Heard;
  memory: { before: ServerUsage; during: ServerUsage; after: ServerUsage };
  /** Of one core, while one broadcasts. */
  cpuShare: number;
}

/** A server and its address. */
export interface RunningServer {
  process: Answering<ServerQuestion>;
  ready: string;
}

/** Lets everybody in, one speak, and everybody out. */
export async function measureCrowd(
  server: RunningServer,
  clients: Answering<ClientQuestion>,
  { people, seconds }: { people: number; seconds: number },
): Promise<CrowdResult> {
  const usage = (): Promise<ServerUsage> => server.process.ask({ ask: 'usage' });
  const enter = () => clients.ask({ ask: 'enter', target: 'local', url: server.ready, people });

  // What is made once, such as buffers and compiled code, is not what a crowd leaves behind.
  await enter();
  await clients.ask({ ask: 'talk', perSecond: PER_SECOND, seconds: 2 });
  await clients.ask({ ask: 'leave' });

  const before = await usage();
  await enter();
  const entered = await usage();
  const heard = await clients.ask<Heard>({ ask: 'talk', perSecond: PER_SECOND, seconds });
  const during = await usage();
  await clients.ask({ ask: 'leave' });
  const after = await usage();
  const cpuShare = (during.cpu - entered.cpu) / heard.took;
  return {
    people,
    perSecond: PER_SECOND,
    seconds,
    heard,
    memory: { before, during, after },
    cpuShare,
  };
}
