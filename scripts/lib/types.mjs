import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { bin } from './bin.mjs';
import { root } from './root.mjs';
import { node } from './run.mjs';

const atOnce = 2;

function projects() {
  const folders = ['packages', 'apps'].flatMap((group) =>
    readdirSync(join(root, group)).map((name) => join(root, group, name)),
  );
  return [root, ...folders].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /^tsconfig(\.test)?\.json$/.test(name))
      .map((name) => relative(root, join(folder, name))),
  );
}

/**
 * Type checks every project of the workspace, tests included.
 *
 * @returns {Promise<number>} how many projects have errors
 */
export async function checkTypes() {
  const waiting = projects();
  let failed = 0;
  const worker = async () => {
    for (let project = waiting.shift(); project; project = waiting.shift()) {
      const { code, output } = await node(
        [bin('typescript', 'tsc'), '--project', project, '--pretty', 'false'],
        { capture: true },
      );
      console.log(`types  ${project}  ${code === 0 ? 'ok' : `failed\n${output}`}`);
      if (code !== 0) failed += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return failed;
}
