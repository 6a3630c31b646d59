import { BackchannelError } from '../errors/backchannelError';

const taken = new Map<string, string>();

/**
 * Notes that a name is defined, with all that readers must agree on. The same again is fine (Fast Refresh runs a module twice).
 *
 * @throws BackchannelError `definition-clash` when it was defined differently before.
 */
export function registerName(
  space: string,
  name: string,
  terms: Readonly<Record<string, unknown>>,
): void {
  const key = `${space} ${name}`;
  const text = JSON.stringify(terms);
  const before = taken.get(key);
  if (before !== undefined && before !== text) {
    throw new BackchannelError(
      'definition-clash',
      `the ${space} "${name}" is defined twice with different terms (${before}, then ${text}). ` +
        'Two readers would disagree about the same data: export one definition and import it in both places.',
      { space, name },
    );
  }
  taken.set(key, text);
}
