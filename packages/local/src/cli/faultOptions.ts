import type { FaultSettings } from '../faults/faultSettings';

/** What of a bad network the command line can ask for; all of them numbers. */
export const FAULT_FLAGS = {
  seed: { type: 'string' },
  latency: { type: 'string' },
  jitter: { type: 'string' },
  loss: { type: 'string' },
  reorder: { type: 'string' },
  duplicates: { type: 'string' },
  'outage-every': { type: 'string' },
  'outage-for': { type: 'string' },
} as const;

export const FAULT_HELP = `A bad network, the same one for the same seed:

  --latency <ms>       Each frame takes so long, one way
  --jitter <ms>        and up to so much longer
  --loss <chance>      0 to 0.9: a frame is lost and sent again 200 ms later
  --reorder <chance>   0 to 1: an app message is overtaken by those of other senders
  --duplicates <chance>  0 to 1: an app message comes twice
  --outage-every <ms>  Everybody's connection goes away so often, on average
  --outage-for <ms>    and for so long (default 2000)
  --seed <number>      Default 1
`;

type FaultFlags = { [Flag in keyof typeof FAULT_FLAGS]?: string | undefined };

const DIRECT = ['seed', 'latency', 'jitter', 'loss', 'reorder', 'duplicates'] as const;

/**
 * Reads the flags of `FAULT_FLAGS`; whether the numbers make sense is checked where they are used.
 * @throws Error in words for what is no number.
 */
export function readFaults(values: FaultFlags): FaultSettings {
  const faults: FaultSettings = {};
  for (const name of DIRECT) {
    const value = readNumber(name, values[name]);
    if (value !== undefined) faults[name] = value;
  }
  const every = readNumber('outage-every', values['outage-every']);
  const lasting = readNumber('outage-for', values['outage-for']) ?? 2000;
  if (every !== undefined) faults.outages = { every, lasting };
  else if (values['outage-for'] !== undefined) {
    throw new Error(
      '--outage-for needs --outage-every: how often the connection goes away, in ms.',
    );
  }
  return faults;
}

function readNumber(flag: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() !== '' && Number.isFinite(value)) return value;
  throw new Error(`--${flag} must be a number, not "${text}".`);
}
