import { BackchannelError } from '../errors/backchannelError';
import { isDevelopment, warnOnce } from '../platform/development';
import { termsOf } from './termsOf';

declare const process: { env: { NODE_ENV?: string } };

const taken = new Map<string, string>();
const timesDefined = new Map<string, number>();

/* Fast Refresh runs a module once an edit; a component runs it once a render. */
const MANY_TIMES = 50;

function warnOfRender(space: string, name: string, key: string) {
  const times = (timesDefined.get(key) ?? 0) + 1;
  timesDefined.set(key, times);
  if (times < MANY_TIMES) return;
  warnOnce(
    'definition-in-render',
    `the ${space} "${name}" was defined ${times} times, as happens when it is made while a component renders: each time is another object, so ` +
      'that hooks start anew. Define it once, in a module.',
    key,
  );
}

/**
 * Notes that a name is defined, with all that readers must agree on: the definition itself. The same again is fine (Fast Refresh runs a module twice).
 *
 * @throws BackchannelError `definition-clash` when it was defined differently before.
 */
export function registerName(space: string, name: string, definition: object): void {
  const key = `${space} ${name}`;
  const text = termsOf(definition);
  if (isDevelopment && process.env.NODE_ENV !== 'production') warnOfRender(space, name, key);
  const before = taken.get(key);
  if (before !== undefined && before !== text) {
    throw new BackchannelError(
      'definition-clash',
      `the ${space} "${name}" is defined twice with different terms (${before}, then ${text}). ` +
        'Two readers would disagree about the same data: export one definition and import it in both places. (Have you just edited it? ' +
        'Then reload the page: the one before the edit is still in force.)',
      { space, name },
    );
  }
  taken.set(key, text);
}
