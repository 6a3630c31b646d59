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

/** Every check by its name: a compiler run for each project and for what stands in the documents, and that core and react name nothing of the DOM. */
function checks() {
  const compile = projects().map((project) => ({
    name: project,
    args: [bin('typescript-native', 'tsc'), '--project', project, '--pretty', 'false'],
  }));
  const domFree = ['packages/core', 'packages/react'];
  return [
    ...compile,
    { name: 'code in the documents', args: [join(root, 'scripts/docs.mjs')] },
    { name: 'without a DOM', args: [join(root, 'scripts/dom-free.mjs'), ...domFree] },
  ];
}

/**
 * Type checks every project of the workspace, tests included.
 *
 * @returns {Promise<number>} how many checks found errors
 */
export async function checkTypes() {
  const waiting = checks();
  let failed = 0;
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const { code, output } = await node(check.args, { capture: true });
      console.log(`types  ${check.name}  ${code === 0 ? 'ok' : `failed\n${output}`}`);
      if (code !== 0) failed += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return failed;
}
