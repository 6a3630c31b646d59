import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The name under which daily-js asks for the call machine in `bundlePathOverride`. */
export const CALL_MACHINE_FILE = 'call-machine-object-bundle.js';

let code: Promise<string> | undefined;

/**
 * The script that daily-js loads: the built file next to this one, or bundled once when run from source.
 *
 * @example
 * ```ts
 * app.get('/call-machine', async (context) => context.text(await callMachineCode()));
 * ```
 */
export function callMachineCode(): Promise<string> {
  code ??= isSource() ? bundleSource() : readFile(fileAt(`./${CALL_MACHINE_FILE}`), 'utf8');
  return code;
}

function isSource(): boolean {
  return new URL(import.meta.url).pathname.endsWith('.ts');
}

async function bundleSource(): Promise<string> {
  const { bundleCallMachine } = await import('./bundleCallMachine');
  return bundleCallMachine(fileAt('../call-machine/bundle.ts'));
}

function fileAt(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
