import { build } from 'esbuild';

/**
 * Bundles the call machine into one classic script, as daily-js evaluates it: in the body of a strict function.
 * Needs the sources and esbuild, so it runs in this repository only.
 */
export async function bundleCallMachine(entry: string): Promise<string> {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2020',
    write: false,
    legalComments: 'none',
    logLevel: 'silent',
  });
  const [file] = result.outputFiles;
  if (!file) throw new Error(`esbuild made nothing of ${entry}.`);
  return file.text;
}
