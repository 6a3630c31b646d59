/**
 * @typedef {{ name: string; needs?: string; run: () => Promise<number> }} Step
 *   `run` answers with an exit code; `needs` names a step without whose success this one says nothing
 */

/**
 * Runs steps one after another, all of them even when one fails, and ends with a table.
 *
 * @param {Step[]} steps
 * @returns {Promise<number>} how many failed
 */
export async function runSteps(steps) {
  /** @type {Map<string, string>} */
  const results = new Map();
  for (const { name, needs, run } of steps) {
    if (needs && !results.get(needs)?.startsWith('ok')) {
      results.set(name, `failed: needs ${needs}`);
      continue;
    }
    console.log(`\n── ${name}`);
    const start = Date.now();
    const code = await run();
    const seconds = ((Date.now() - start) / 1000).toFixed(0);
    results.set(name, `${code === 0 ? 'ok' : 'failed'}, ${seconds} s`);
  }
  console.log('');
  for (const [name, result] of results) console.log(`${name.padEnd(12)} ${result}`);
  return [...results.values()].filter((result) => result.startsWith('failed')).length;
}
