import { messageOf } from '../errors/messageOf';
import { BackchannelError } from '../errors/backchannelError';
import type { Schema } from './definition';

/** What became of a check: the schema's output, or why not. `reason` may quote what was checked; `where` only names the fields. */
export type Checked<T> =
  | { ok: true; value: T }
  | { ok: false; reason: string; where: string; isAsync?: true; isBroken?: true };

/** Checks a value from the wire. Never throws: a schema that throws or is asynchronous has said no. */
export function checkInput<T>(schema: Schema<T> | undefined, value: unknown): Checked<T> {
  if (!schema) return { ok: true, value: value as T };
  try {
    const result = schema['~standard'].validate(value);
    /* Not by `instanceof`: what patches `Promise` (zone.js) or comes from another frame is a promise as well. */
    if ('then' in result) {
      result.then(undefined, () => undefined);
      return { ...refuse('the schema answers with a promise'), isAsync: true };
    }
    if (!result.issues) return { ok: true, value: result.value };
    const paths = [...new Set(result.issues.map(pathOf))].filter((path) => path !== '');
    return {
      ok: false,
      reason: result.issues.map(describeIssue).join('; '),
      where: paths.length > 0 ? `wrong at ${paths.join(', ')}` : 'the wrong shape',
    };
  } catch (cause) {
    return refuse(messageOf(cause));
  }
}

const refuse = (reason: string) => ({ ok: false as const, reason, where: 'the wrong shape' });

/** Checks what the app itself is about to send or set. @throws BackchannelError `invalid-data` or `async-schema`. */
export function checkOutput<T>(schema: Schema<T> | undefined, value: unknown, what: string): T {
  const checked = checkInput(schema, value);
  if (checked.ok) return checked.value;
  if (checked.isAsync) {
    throw new BackchannelError(
      'async-schema',
      `${what} was not sent: its schema answers with a promise, and what arrives is checked at once. Use one without asynchronous checks.`,
      { what },
    );
  }
  throw new BackchannelError(
    'invalid-data',
    `${what} was not sent: it does not fit its schema, and receivers would turn it away: ${checked.reason}.`,
    { what, reason: checked.reason },
  );
}

interface Issue {
  readonly message: string;
  readonly path?: ReadonlyArray<PropertyKey | { readonly key: PropertyKey }> | undefined;
}

function pathOf({ path }: Issue): string {
  return (path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.');
}

function describeIssue(issue: Issue): string {
  const at = pathOf(issue);
  return at ? `${at}: ${issue.message}` : issue.message;
}
