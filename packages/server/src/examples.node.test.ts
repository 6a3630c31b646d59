import { startLocalServer } from '@backchannel/local/server';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { join } from '../test/localCall';

const run = promisify(execFile);
const here = import.meta.dirname;

/** The commands of a page that ask Daily's REST API. */
function commandsOf(page: string): string[] {
  const blocks = readFileSync(`${here}/${page}`, 'utf8').matchAll(/^```sh\n(.*?)^```$/gms);
  return [...blocks].map(([, code = '']) => code).filter((code) => code.includes('api.daily.co'));
}

let local: Awaited<ReturnType<typeof startLocalServer>>;
let ana: Awaited<ReturnType<typeof join>>;
beforeAll(async () => {
  local = await startLocalServer({ port: 0, apiKey: 'of-the-examples' });
  ana = await join(local.daily, `${local.url}/town-hall`, undefined);
});
afterAll(() => local.close());

describe.each([
  ['../../../WIRE.md', ['notification']],
  ['../README.md', ['notification', 'soundcheck']],
])('%s', (page, types) => {
  it('has commands that a Daily takes as they are, and messages that arrive', async () => {
    const commands = commandsOf(page);
    expect(commands.length).toBeGreaterThan(1);
    ana.messages.length = 0;
    for (const command of commands) {
      const asked = command.replaceAll('https://api.daily.co', local.url);
      const env = { ...process.env, DAILY_API_KEY: 'of-the-examples' };
      const { stdout } = await run('bash', ['-c', asked.replaceAll('curl ', 'curl -sS ')], { env });
      const answer = JSON.parse(stdout) as Record<string, unknown>;
      expect([command, answer.error, answer.info]).toEqual([command, undefined, undefined]);
    }
    const arrived = () => ana.messages.map(({ data }) => (data as { type?: unknown }).type);
    await expect.poll(arrived).toEqual(types);
  });
});
