import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bin } from './bin.mjs';
import { readJson } from './root.mjs';
import { node } from './run.mjs';

/**
 * @param {any} report Vitest's JSON report
 * @param {number} code what Vitest exited with
 */
function count(report, code) {
  // A file that cannot even be loaded is a failure without a test.
  const broken = report.testResults.filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  const failed = report.numFailedTests + broken.length;
  return { passed: report.numPassedTests, failed: code === 0 ? failed : Math.max(1, failed) };
}

/**
 * Runs tests and counts them.
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
