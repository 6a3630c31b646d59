import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packAll } from '../../scripts/lib/pack.mjs';
import { readJson, root } from '../../scripts/lib/root.mjs';
import { node, run } from '../../scripts/lib/run.mjs';

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

  it('run on a server', async () => {
    expect(await inApp('node', 'server.mjs')).toContain('served');
  });

  it('start local Daily from the command line', async () => {
    expect(await inApp('npx', 'backchannel-local', '--help')).toContain('--port');
  });
});
