import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The demo as `npm start` runs it, in a process of its own. */
export interface RunningDemo {
  url: string;
  /** Everything that it has printed. */
  lines: string[];
  /** Ends it as a crash would: nobody is told. */
  kill(): Promise<void>;
}

/** Starts the demo on free ports and waits for the line with its address. */
export async function startDemo(env: Record<string, string> = {}): Promise<RunningDemo> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'server/main.ts', '--port=0', '--local-port=0'],
    {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      env: { ...process.env, DAILY_API_KEY: '', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const lines: string[] = [];
  const gone = once(child, 'exit');
  const url = new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface(stream).on('line', (line) => {
        lines.push(line);
        const address = /^Town hall {2}(http:\S+)/.exec(line)?.[1];
        if (address) resolve(address);
      });
    }
    void gone.then(() => reject(new Error(`The demo ended: ${lines.join('\n')}`)));
  });
  return {
    url: await url,
    lines,
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}
