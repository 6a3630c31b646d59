import './lib/checkNode.mjs';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { problemKindInfo } from '@arethetypeswrong/core/problems';
import { readFileSync } from 'node:fs';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { packAll } from './lib/pack.mjs';

/** The packages are ESM only, so that what CommonJS and Node 10 would see does not count. */
const resolutions = new Set(['node16-esm', 'bundler']);

/** @param {Buffer} data */
async function typeProblems(data) {
  const analysis = await checkPackage(createPackageFromTarballData(new Uint8Array(data)), {
    excludeEntrypoints: [/\.css$/, /package\.json$/],
  });
  if (!analysis.types) return ['the package has no types'];
  return analysis.problems
    .filter((problem) => !('resolutionKind' in problem) || resolutions.has(problem.resolutionKind))
    .map((problem) => {
      const where =
        'entrypoint' in problem ? `${problem.entrypoint} (${problem.resolutionKind})` : '';
      return `${where} ${problemKindInfo[problem.kind].description}`;
    });
}

/** @param {Buffer} data */
async function manifestProblems(data) {
  const tarball = data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength);
  const { messages, pkg } = await publint({
    pack: { tarball: /** @type {ArrayBuffer} */ (tarball) },
    strict: true,
  });
  return messages.map((message) => formatMessage(message, pkg) ?? message.code);
}

const { tarballs, remove } = await packAll();
for (const { name, file } of tarballs) {
  const data = readFileSync(file);
  const problems = [...(await manifestProblems(data)), ...(await typeProblems(data))];
  console.log(`exports  ${name}  ${problems.length === 0 ? 'ok' : 'failed'}`);
  for (const problem of problems) console.log(`  ${problem}`);
  if (problems.length > 0) process.exitCode = 1;
}
remove();
