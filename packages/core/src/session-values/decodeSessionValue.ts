import type { Connection } from '../connection/connection';
import { checkInput } from '../definitions/check';
import type { SessionValueDefinition } from '../definitions/definition';

/** Reads a session value off the wire; what does not fit is reported and reads as the initial value. */
export function decodeSessionValue<V>(
  { options, report }: Connection,
  { initial, key, schema }: SessionValueDefinition<V>,
  raw: unknown,
): V {
  if (raw === undefined) return initial;
  const checked = checkInput(schema, raw);
  if (checked.ok) return checked.value;
  report({
    kind: 'rejected',
    code: 'foreign-shape',
    mechanism: 'session-value',
    name: key,
    content: raw,
    detail: `The room’s "${key}" is not what this app expects (${options.content ? checked.reason : checked.where}), so it reads as the initial value.`,
  });
  return initial;
}
