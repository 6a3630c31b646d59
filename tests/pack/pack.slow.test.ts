import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { startLocalServer } from '../../packages/local/src/server';
import { launchOptions } from '../../scripts/lib/findBrowser.mjs';
import { packAll } from '../../scripts/lib/pack.mjs';
import { readJson, root } from '../../scripts/lib/root.mjs';
import { node, run } from '../../scripts/lib/run.mjs';
import { serveFolder } from './serveFolder';

const app = mkdtempSync(join(tmpdir(), 'backchannel-app-'));
let packed: Awaited<ReturnType<typeof packAll>>;

/** What an app has beside the kit, at the versions that the workspace uses. */
const others = [
  '@daily-co/daily-js',
  '@daily-co/daily-react',
  '@types/react',
  '@types/react-dom',
  '@vitejs/plugin-react',
  'jotai',
  'react',
  'react-dom',
  'typescript',
  'vite',
];

async function inApp(command: string, ...args: string[]) {
  const { code, output } = await run(command, args, { cwd: app, capture: true });
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${output}`);
  return output;
}

beforeAll(async () => {
  const { code, output } = await node(['scripts/build.mjs'], { capture: true });
  if (code !== 0) throw new Error(output);
  packed = await packAll();

  cpSync(fileURLToPath(new URL('app', import.meta.url)), app, { recursive: true });
  const dependencies = Object.fromEntries([
    ...packed.tarballs.map(({ name, file }) => [name, `file:${file}`]),
    ...others.map((name) => [
      name,
      readJson(join(root, 'node_modules', name, 'package.json')).version,
    ]),
  ]);
  const manifest = { name: 'packed', private: true, type: 'module', dependencies };
  writeFileSync(join(app, 'package.json'), JSON.stringify(manifest));
  await inApp('npm', 'install', '--prefer-offline');
});

afterAll(() => {
  packed?.remove();
  rmSync(app, { recursive: true, force: true });
});

describe('the packed packages', () => {
  it('carry their licence, their README and no source', () => {
    for (const { name } of packed.tarballs) {
      const folder = join(app, 'node_modules', name);
      const { files } = readJson(join(folder, 'package.json'));
      expect(readdirSync(folder), name).toEqual([...files, 'package.json'].toSorted());
      expect(files, name).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'dist']));
      expect(files, name).not.toContain('src');
    }
  });

  it('name real versions of what they depend on, and lead to what is built', () => {
    for (const { name } of packed.tarballs) {
      const manifest = readJson(join(app, 'node_modules', name, 'package.json'));
      expect(JSON.stringify(manifest), name).not.toMatch(/workspace:|catalog:/);
      expect(JSON.stringify(manifest.exports), name).not.toContain('src/');
    }
  });

  it('type check in an app', async () => {
    await inApp('npx', 'tsc');
  });

  it('build into an app with Vite', async () => {
    await inApp('npx', 'vite', 'build');
    const assets = readdirSync(join(app, 'dist/assets'));
    const styles = assets.find((name) => name.endsWith('.css')) ?? '';
    expect(readFileSync(join(app, 'dist/assets', styles), 'utf8')).toContain('--bc-');
  });

  it('run in pages, and who only listens loads less than a host and who raises a hand', async () => {
    const site = await serveFolder(join(app, 'dist'));
    const local = await startLocalServer({ port: 0, apiKey: 'packed' });
    const browser = await chromium.launch(launchOptions());
    onTestFinished(async () => {
      await Promise.all([browser.close(), local.close(), site.close()]);
    });
    async function open(name: string, token?: string) {
      const page = await (await browser.newContext()).newPage();
      const scripts = new Set<string>();
      page.on('request', (request) => {
        const isOwn = request.url().startsWith(site.url);
        if (isOwn && request.resourceType() === 'script') scripts.add(request.url());
      });
      const query = new URLSearchParams({ daily: local.url, name, ...(token && { token }) });
      await page.goto(`${site.url}?${query.toString()}`);
      return { page, scripts };
    }
    await local.daily.createRoom({ name: 'hall' });
    const token = await local.daily.createToken({ room_name: 'hall', is_owner: true });
    const ana = await open('Ana', token);
    const ben = await open('Ben');
    const cyd = await open('Cyd');

    await ben.page.getByRole('button', { name: 'Raise hand' }).click();
    await ana.page.getByRole('button', { name: 'Bring Ben', exact: true }).click();
    for (const { page } of [ana, ben, cyd]) {
      const stage = page.getByRole('region', { name: 'Stage' });
      await expect.poll(() => stage.innerText()).toContain('Ben');
    }
    for (const { scripts } of [ana, ben]) {
      expect(scripts.size).toBeGreaterThan(cyd.scripts.size);
      for (const script of cyd.scripts) expect(scripts).toContain(script);
    }
  });

  it('run on a server', async () => {
    expect(await inApp('node', 'server.mjs')).toContain('served');
  });

  it('start local Daily from the command line', async () => {
    expect(await inApp('npx', 'backchannel-local', '--help')).toContain('--port');
  });
});
