import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createServer, resolveConfig, type InlineConfig, type ViteDevServer } from 'vite';
import { startLocalServer } from '../server/startLocalServer';
import { localDaily, type LocalDailyPluginOptions } from './localDaily';

const servers: ViteDevServer[] = [];
// The plugin keeps out of test runs.
beforeEach(() => void vi.stubEnv('VITEST', undefined));
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const server of servers.splice(0)) await server.close();
});

async function configWith(options: LocalDailyPluginOptions): Promise<InlineConfig> {
  const root = await mkdtemp(join(tmpdir(), 'local-daily-'));
  await writeFile(
    join(root, 'page.ts'),
    'export const url = import.meta.env.VITE_LOCAL_DAILY_URL;',
  );
  return {
    root,
    configFile: false,
    logLevel: 'silent',
    server: { host: '127.0.0.1', port: 0, ws: false },
    plugins: [localDaily(options)],
  };
}

async function start(options: LocalDailyPluginOptions): Promise<{ page: string; url: string }> {
  const server = await createServer(await configWith(options));
  servers.push(server);
  const page = await server.transformIndexHtml('/', '<html><head></head></html>');
  const url = /"url":"([^"]+)"/.exec(page)?.[1] ?? '';
  return { page, url };
}

test('in dev a local Daily runs, its address is in page and modules, and it ends with the server', async () => {
  const { page, url } = await start({ port: 0, apiKey: 'secret' });
  expect(page).toMatch(/<head>\s*<script>\(function redirectCallMachine/);
  const module = await servers[0]?.transformRequest('/page.ts');
  expect(module?.code).toContain(url);
  const headers = { authorization: 'Bearer secret' };
  expect((await fetch(`${url}/v1/rooms`, { headers })).status).toBe(200);
  await servers[0]?.close();
  await expect(fetch(url)).rejects.toThrow();
});

test('a new session takes the place of the one before it on the same port', async () => {
  const free = await startLocalServer({ port: 0 });
  const port = Number(new URL(free.url).port);
  await free.close();
  const first = await start({ port });
  const second = await start({ port });
  expect(second.url).toBe(first.url);
  expect((await fetch(`${second.url}/hall`)).status).toBe(200);
});

test('a port that was chosen and is taken is refused in words', async () => {
  const taken = await startLocalServer({ port: 0 });
  const port = Number(new URL(taken.url).port);
  await expect(start({ port })).rejects.toThrow(`Port ${port} on 127.0.0.1 is taken`);
  await taken.close();
});

test.each([
  ['a build', 'build', false],
  ['a preview', 'serve', true],
] as const)('%s is as without it', async (_name, command, isPreview) => {
  const config = await configWith({ port: 0 });
  const resolved = await resolveConfig(config, command, 'production', 'production', isPreview);
  expect(resolved.plugins.map(({ name }) => name)).not.toContain('backchannel-local-daily');
});
