import { parseArgs } from 'node:util';
import { resolveFaults, type FaultSettings } from '../faults/faultSettings';
import { FAULT_FLAGS, FAULT_HELP, readFaults } from './faultOptions';

/** What the command line asks for. */
export type CliOptions = { help: true } | StartOptions;

/** What to start. */
export interface StartOptions {
  help: false;
  port: number;
  host: string;
  apiKey: string | undefined;
  /** Joining an unknown room is refused, as in the real Daily. */
  strictRooms: boolean;
  guests: number;
  guestRoom: string;
  faults: FaultSettings;
  verbose: boolean;
}

/** Above it they would only be noise; for load there is the benchmark. */
const MAX_GUESTS = 200;

export const HELP = `Starts a local Daily: rooms, call machine and REST API on one port, without an account or a network.

Usage: backchannel-local [options]

  --port <number>      Port to listen on; 0 for any free one (default 7880)
  --host <address>     Address to listen on (default 127.0.0.1: this machine only)
  --api-key <key>      Bearer key of the REST API; also signs meeting tokens (default local-daily-key)
  --strict-rooms       Joining a room that REST has not made is refused, as in the real Daily
  --guests <number>    So many scripted participants, at most ${MAX_GUESTS}: they chat, clap and raise hands
  --guest-room <name>  The room they are in (default town-hall)
  --verbose            Say who joins and what is sent, without its content
  --help               Show this

${FAULT_HELP}`;

/**
 * Reads the arguments.
 * @throws Error in words when one is unknown or makes no sense.
 */
export function readOptions(args: string[]): CliOptions {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: '7880' },
      host: { type: 'string', default: '127.0.0.1' },
      'api-key': { type: 'string' },
      'strict-rooms': { type: 'boolean', default: false },
      guests: { type: 'string', default: '0' },
      'guest-room': { type: 'string', default: 'town-hall' },
      verbose: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
      ...FAULT_FLAGS,
    },
  });
  if (values.help) return { help: true };
  const faults = readFaults(values);
  // Refused here, before a port is taken.
  resolveFaults(faults);
  return {
    help: false,
    port: readCount('port', values.port, 65_535),
    host: values.host,
    apiKey: readKey(values['api-key']),
    strictRooms: values['strict-rooms'],
    guests: readCount('guests', values.guests, MAX_GUESTS),
    guestRoom: values['guest-room'],
    faults,
    verbose: values.verbose,
  };
}

function readCount(flag: string, text: string, max: number): number {
  const count = Number(text);
  if (/^\d+$/.test(text) && count <= max) return count;
  throw new Error(`--${flag} must be a number from 0 to ${max}, not "${text}".`);
}

function readKey(key: string | undefined): string | undefined {
  if (key === undefined || /^\S+$/.test(key)) return key;
  throw new Error('--api-key must not be empty or contain spaces: it is sent as "Bearer <key>".');
}
