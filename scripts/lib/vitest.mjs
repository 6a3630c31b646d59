import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { bin } from './bin.mjs';
import { readJson, root } from './root.mjs';
import { node } from './run.mjs';

/** @typedef {{ name: string; status: string; message: string; assertionResults: { fullName: string; status: string }[] }} File */

/**
 * What has failed, by name.
 *
 * @param {File} file
 */
function failuresIn({ name, status, message, assertionResults }) {
  const file = relative(root, name);
  const failed = assertionResults.filter((test) => test.status === 'failed');
  if (failed.length > 0) return failed.map(({ fullName }) => `${file} > ${fullName}`);
  // A file that cannot even be loaded, or whose hooks fail, is a failure without a test.
  return status === 'failed' ? [`${file}: ${message.split('\n', 1)[0]}`] : [];
}

/**
 * @param {{ numPassedTests: number; testResults: File[] }} report Vitest's JSON report
 * @param {number} code what Vitest exited with
 */
function count({ numPassedTests, testResults }, code) {
  const failures = testResults.flatMap(failuresIn);
  for (const failure of failures) console.log(`failed  ${failure}`);
  return {
    passed: numPassedTests,
    failed: code === 0 ? failures.length : Math.max(1, failures.length),
  };
}

/**
 * Runs tests and counts them; those that failed are named once more at the end.
 *
 * @param {string[]} args for `vitest run`
 * @returns {Promise<{ passed: number; failed: number }>}
 */
export async function vitest(args) {
  const folder = mkdtempSync(join(tmpdir(), 'backchannel-tests-'));
  const file = join(folder, 'report.json');
  const { code } = await node([
    bin('vitest'),
    'run',
    '--allowOnly=false',
    '--reporter=default',
    '--reporter=json',
    ...(process.env.GITHUB_ACTIONS ? ['--reporter=github-actions'] : []),
    `--outputFile.json=${file}`,
    ...args,
  ]);
  try {
    return count(readJson(file), code);
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
