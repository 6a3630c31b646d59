import { spawn, type ChildProcess, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { JOIN, openSocket } from '../server/socketFixture';
import { startLocalServer } from '../server/startLocalServer';

interface Run {
  process: ChildProcess;
  /** Resolves with the match once the output has it. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  exit: Promise<{ code: number | null; output: string; errors: string }>;
}

const runs: Run[] = [];
afterEach(() => {
  for (const started of runs.splice(0)) started.process.kill('SIGKILL');
});

function run(...args: string[]): Run {
  const main = fileURLToPath(new URL('./main.ts', import.meta.url));
  return watch(spawn(process.execPath, ['--import', 'tsx', main, ...args]));
}

function watch(child: ChildProcessWithoutNullStreams): Run {
  let output = '';
  let errors = '';
  child.stdout.on('data', (data) => (output += String(data)));
  child.stderr.on('data', (data) => (errors += String(data)));
  const started: Run = {
    process: child,
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const match = pattern.exec(output);
          if (match) resolve(match);
        };
        child.stdout.on('data', look);
        child.on('exit', () => reject(new Error(`It ended without saying ${pattern}: ${errors}`)));
        look();
      }),
    exit: new Promise((resolve) => child.on('close', (code) => resolve({ code, output, errors }))),
  };
  runs.push(started);
  return started;
}

describe('backchannel-local', () => {
  it('starts, says where, logs who joins without control characters, and stops on SIGINT', async () => {
    const cli = run('--port', '0', '--api-key', 'secret', '--verbose');
    const [, url = ''] = await cli.says(/runs at (http:\/\/127\.0\.0\.1:\d+)/);
    const ana = await openSocket(url, 'hall');
    ana.send({ ...JOIN, userName: 'Ana\u001B[2J' });
    await ana.next('joined');
    ana.send({ type: 'app-message', data: { secret: 'word' }, to: '*' });
    await cli.says(/\[hall\] app-message: Ana·\[2J: 17 characters to "\*"/);
    cli.process.kill('SIGINT');
    const { code, output } = await cli.exit;
    expect(code).toBe(0);
    expect(output).toContain('[hall] joined: Ana·[2J');
    expect(output).not.toContain('word');
    expect((await ana.closed).reason).toBe('The local Daily was closed.');
  });

  it('ends on Ctrl+C through npm run local, with guests and sockets open, and gives the port back', async () => {
    const cwd = fileURLToPath(new URL('../../../..', import.meta.url));
    // A terminal signals the whole group.
    const args = ['run', '-s', 'local', '--', '--port', '0', '--guests', '2'];
    const npm = watch(spawn('npm', args, { cwd, detached: true }));
    const [, url = ''] = await npm.says(/runs at (http:\/\/127\.0\.0\.1:\d+)/);
    await npm.says(/2 guests in town-hall/);
    const ana = await openSocket(url, 'town-hall');
    ana.send(JOIN);
    await ana.next('joined');
    await openSocket(url, 'town-hall');
    process.kill(-(npm.process.pid ?? 0), 'SIGINT');
    const { output } = await npm.exit;
    expect(output).not.toMatch(/error/i);
    expect((await ana.closed).reason).toBe('The local Daily was closed.');
    await expect(fetch(url)).rejects.toThrow();
  });

  it('lets guests in, refuses unknown rooms when strict, and has the network that was asked for', async () => {
    const args = ['--guests', '2', '--guest-room', 'hall', '--strict-rooms'];
    const cli = run('--port', '0', ...args, '--latency', '5', '--jitter', '5', '--seed', '7');
    const [, url = ''] = await cli.says(/runs at (http:\/\/127\.0\.0\.1:\d+)/);
    await cli.says(/network +seed 7, latency 5, jitter 5/);
    await cli.says(/2 guests in hall/);
    const ana = await openSocket(url, 'hall');
    ana.send(JOIN);
    const { participants } = await ana.next('participants-joined');
    expect(participants.map(({ user_name }) => user_name)).toEqual(['Amara', 'Bruno']);
    const ben = await openSocket(url, 'elsewhere');
    ben.send(JOIN);
    expect((await ben.next('fatal-error')).error.type).toBe('no-room');
    cli.process.kill('SIGINT');
    expect((await cli.exit).code).toBe(0);
  });

  it('refuses a taken port in words', async () => {
    const server = await startLocalServer({ port: 0 });
    const { port } = new URL(server.url);
    const { code, errors } = await run('--port', port).exit;
    await server.close();
    expect(code).toBe(1);
    expect(errors).toMatch(new RegExp(`^Port ${port} on 127.0.0.1 is taken`));
  });

  it('answers --help and what it does not know', async () => {
    const [help, unknown] = await Promise.all([run('--help').exit, run('--nonsense').exit]);
    expect(help).toMatchObject({ code: 0, output: expect.stringMatching(/^Starts a local Daily/) });
    expect(unknown).toMatchObject({ code: 1, errors: expect.stringMatching(/--nonsense/) });
  });
});
