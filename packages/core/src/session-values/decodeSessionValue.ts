import type { Connection } from '../connection/connection';
import { decodeValue } from '../definitions/decodeValue';
import type { SessionValueDefinition } from '../definitions/definition';

/** Reads a session value off the wire; what does not fit is reported and reads as the initial value. */
export function decodeSessionValue<V>(
  connection: Connection,
  definition: SessionValueDefinition<V>,
  raw: unknown,
): V {
  if (raw === undefined) return definition.initial;
  const decoded = decodeValue(connection, definition, raw, {
    mechanism: 'session-value',
    name: definition.key,
    what: `The room’s "${definition.key}"`,
    otherwise: 'it reads as the initial value',
  });
  return decoded ? decoded.value : definition.initial;
}
