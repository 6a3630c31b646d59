/** What the command line and the environment say about this start. */
export interface DemoOptions {
  /** The port of the page; the next free one is taken when it is in use. */
  port: number;
  /** The port of local Daily; unused with an `apiKey`. */
  localPort: number;
  /** Whether pages follow changes of the source; they load more slowly then. */
  isWatching: boolean;
  /** Where Storybook runs, if it does; default `npm run storybook`'s. */
  storybookUrl?: string;
  /** Daily's API key: given, the demo uses a real room. */
  apiKey?: string;
}

const DEFAULT_PORT = 5173;
const DEFAULT_LOCAL_PORT = 7880;

/** Reads `--port N`, `--local-port N`, `--watch` and `DAILY_API_KEY`; throws an Error meant for people. */
export function readOptions(args: string[], env: Record<string, string | undefined>): DemoOptions {
  const apiKey = env['DAILY_API_KEY']?.trim();
  const storybookUrl = env['STORYBOOK_URL'];
  return {
    port: readPort(args, '--port', DEFAULT_PORT),
    localPort: readPort(args, '--local-port', DEFAULT_LOCAL_PORT),
    isWatching: args.includes('--watch'),
    ...(storybookUrl ? { storybookUrl } : {}),
    ...(apiKey ? { apiKey } : {}),
  };
}

function readPort(args: string[], flag: string, fallback: number): number {
  const inline = args.find((arg) => arg.startsWith(`${flag}=`));
  const index = args.indexOf(flag);
  if (inline === undefined && index === -1) return fallback;
  const text = inline?.slice(flag.length + 1) ?? args[index + 1] ?? '';
  const port = Number(text);
  if (text === '' || !Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(
      `${flag} needs a number from 0 to 65535, not "${text}": npm start -- ${flag} 5180`,
    );
  }
  return port;
}
