import type { Connection } from '../connection/connection';
import type { InitialValue } from '../definitions/definition';
import { writeValue } from '../definitions/valueFormat';
import { jsonSize, type JsonObject } from '../json/json';
import { limitOf } from '../limits/limitOf';
import { DAILY_LIMITS } from '../limits/limits';
import { userDataTooLarge } from '../user-data/tooLarge';

/**
 * The userData to join with: participant values, and keys of the app's own as plain objects. Everybody sees them with the participant.
 *
 * Later ones count over earlier ones. All together have 4,096 characters of JSON. Where the option `keys` of the connection renames slots, use
 * `initialValuesOn(connection, …)`, which knows. Source: docs.daily.co, `join`.
 *
 * @throws BackchannelError `invalid-data`, `not-serializable` or `user-data-too-large`.
 * @example
 * ```ts
 * await call.join({ url, userData: initialValues(team.with('red'), { avatar: 'https://example.com/a.png' }) });
 * ```
 */
export function initialValues(...parts: (InitialValue | JsonObject)[]): JsonObject {
  return compose(parts, (key) => key, DAILY_LIMITS.userData);
}

/**
 * As `initialValues`, with the names that a connection has on the wire (option `keys`) and its own limit.
 *
 * @throws BackchannelError `invalid-data`, `not-serializable` or `user-data-too-large`.
 * @example
 * ```ts
 * const connection = connect(call, { keys: { team: 'oldTeam' } });
 * await call.join({ url, userData: initialValuesOn(connection, team.with('red')) }); // { oldTeam: 'red' }
 * ```
 */
export function initialValuesOn(
  connection: Connection,
  ...parts: (InitialValue | JsonObject)[]
): JsonObject {
  return compose(parts, connection.wireName, limitOf(connection, 'userData'));
}

function compose(
  parts: readonly (InitialValue | JsonObject)[],
  wireName: (key: string) => string,
  limit: number,
): JsonObject {
  const whole = new Map<string, JsonObject[string]>();
  for (const part of parts) {
    const entries = isInitialValue(part) ? [entryOf(part, wireName)] : Object.entries(part);
    for (const [key, value] of entries) {
      if (value === undefined) whole.delete(key);
      else whole.set(key, value);
    }
  }
  const userData = Object.fromEntries(whole);
  if (jsonSize(userData) > limit)
    throw userDataTooLarge([...whole.keys()].join(', '), userData, limit);
  return userData;
}

function entryOf({ definition, value }: InitialValue, wireName: (key: string) => string) {
  const json = writeValue(definition, value, `the participant value "${definition.key}"`);
  return [wireName(definition.key), json] as const;
}

function isInitialValue(part: InitialValue | JsonObject): part is InitialValue {
  return part.kind === 'initial-value' && typeof part.definition === 'object';
}
