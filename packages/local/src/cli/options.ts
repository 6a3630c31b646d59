import { parseArgs } from 'node:util';

/** What the command line asks for. */
export type CliOptions =
  | { help: true }
  | { help: false; port: number; host: string; apiKey: string | undefined; verbose: boolean };

export const HELP = `Starts a local Daily: rooms, call machine and REST API on one port, without an account or a network.

Usage: backchannel-local [options]

  --port <number>   Port to listen on; 0 for any free one (default 7880)
  --host <address>  Address to listen on (default 127.0.0.1: this machine only)
  --api-key <key>   Bearer key of the REST API; also signs meeting tokens (default local-daily-key)
  --verbose         Say who joins and what is sent, without its content
  --help            Show this
`;

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
      verbose: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return { help: true };
  return {
    help: false,
    port: readPort(values.port),
    host: values.host,
    apiKey: readKey(values['api-key']),
    verbose: values.verbose,
  };
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new Error(`--port must be a number from 0 to 65535, not "${text}".`);
}

function readKey(key: string | undefined): string | undefined {
  if (key === undefined || /^\S+$/.test(key)) return key;
  throw new Error('--api-key must not be empty or contain spaces: it is sent as "Bearer <key>".');
}
