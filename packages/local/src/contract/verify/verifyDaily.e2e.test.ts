import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { typescriptLoader } from '../../../../../scripts/lib/bin.mjs';
import { startLocalServer, type LocalServer } from '../../server';
import type { Row } from '../behaviour';
import { contract } from '../contract';
import { verifyDaily } from './verifyDaily';

const API_KEY = 'key-of-a-test';

/* The contract over WebSocket, and all that `npm run verify:daily` does with the real Daily. */
describe('a local server', () => {
  let server: LocalServer;
  let rows: Row[];

  beforeAll(async () => {
    server = await startLocalServer({ port: 0, apiKey: API_KEY, autoCreateRooms: false });
    rows = await verifyDaily({ apiUrl: `${server.url}/v1`, apiKey: API_KEY });
  }, 240_000);
  afterAll(() => server.close());

  test.each(contract.map(({ name }) => name))('%s', (name) => {
    const row = rows.find((item) => item.name === name);
    expect(row?.seen).toBe(row?.expected);
    expect(row?.isAsExpected).toBe(true);
  });

  test('leaves no room behind', async () => {
    const answer = await fetch(`${server.url}/v1/rooms`, {
      headers: { authorization: `Bearer ${API_KEY}` },
    });
    expect(await answer.json()).toMatchObject({ total_count: 0 });
  });
});

describe('the command', () => {
  let server: LocalServer | undefined;
  afterEach(() => server?.close());

  test('without a key it says in one line why it does nothing, and is content', async () => {
    const script = new URL('../../../../../scripts/verify-daily.mjs', import.meta.url);
    const { code, output } = await runNode([fileURLToPath(script)], {});
    expect(output).toMatch(/^verify:daily was skipped: DAILY_API_KEY is not set.*\n$/);
    expect(code).toBe(0);
  });

  test('it prints a table, and is content when everything is as expected', async () => {
    server = await startLocalServer({ port: 0, apiKey: API_KEY, autoCreateRooms: false });
    const { code, output } = await runCommand(keysOf(server), 'fromId');
    const lines = output.trim().split('\n');
    expect(lines[0]).toMatch(/behaviour +expected +seen$/);
    expect(lines.slice(1, -2).sort()).toEqual([
      expect.stringMatching(/^✓ fromId is the session_id of the sender +true +true$/),
      expect.stringMatching(/^✓ the server reaches everybody, and is fromId API/),
    ]);
    expect(lines.at(-1)).toBe('2 of 2 behaviours are as expected.');
    expect(code).toBe(0);
  });

  test('where a Daily deviates the table says how, and the command fails', async () => {
    server = await startLocalServer({ port: 0, apiKey: API_KEY, maxAppMessageSize: 100 });
    const { code, output } = await runCommand(keysOf(server), '4,096 characters of JSON');
    expect(output).toMatch(/^✗ a message of 4,096 characters of JSON passes, one more is refused/m);
    expect(output).toContain('  seen     "failed: Message data too large. Max size is 100"');
    expect(output).toContain('0 of 1 behaviours are as expected.');
    expect(code).toBe(1);
  });

  test('429 is waited out', async () => {
    // With this seed the first request to make the room and the first to delete it are refused.
    const faults = { seed: 6, rest: { tooMany: 0.2 } };
    server = await startLocalServer({ port: 0, apiKey: API_KEY, faults });
    const { output } = await runCommand(keysOf(server), 'fromId is the session_id');
    expect(output).toContain('1 of 1 behaviours are as expected.');
  });

  test('a wrong key is what was seen', async () => {
    server = await startLocalServer({ port: 0, apiKey: 'another' });
    const { code, output } = await runCommand(keysOf(server), 'fromId is the session_id');
    expect(output).toContain('was answered with 401: {"error":"authentication-error"}');
    expect(code).toBe(1);
  });
});

const keysOf = ({ url }: LocalServer): Record<string, string> => ({
  DAILY_API_KEY: API_KEY,
  DAILY_API_URL: `${url}/v1`,
});

function runCommand(env: Record<string, string>, only: string): Promise<Ended> {
  const main = fileURLToPath(new URL('./main.ts', import.meta.url));
  return runNode(['--import', typescriptLoader, main, only], env);
}

interface Ended {
  code: number;
  output: string;
}

function runNode(args: string[], env: Record<string, string>): Promise<Ended> {
  const { DAILY_API_KEY: _key, DAILY_API_URL: _url, ...others } = process.env;
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      args,
      { env: { ...others, ...env } },
      (_error, stdout, stderr) => resolve({ code: child.exitCode ?? -1, output: stdout + stderr }),
    );
  });
}
