import { BackchannelError } from '../errors/backchannelError';
import type { Schema } from '../definitions/definition';
import { refuseReserved } from '../definitions/refuseReserved';
import { registerName } from '../definitions/registerName';
import type { WireFormat } from '../definitions/wireFormat';

/** A collection in the room's session data: one top-level key, `<name>/<id>`, for each entry. */
export interface SessionMapDefinition<V> {
  readonly kind: 'session-map';
  readonly name: string;
  readonly schema?: Schema<V> | undefined;
  readonly compare?: ((a: V, b: V) => number) | undefined;
  /** How an entry lies under its key, where not as it is. */
  readonly wire?: WireFormat<V> | undefined;
}

/** What `defineSessionMap` takes beside the name. */
export interface SessionMapOptions<V> {
  /** Checks each entry, when it arrives and when it is set. Entries that do not fit are left out and reported. */
  schema?: Schema<V>;
  /** The order of reading, the same on every screen; ties are broken by id. Default: by id. */
  compare?: (a: V, b: V) => number;
  /** Another form of an entry than the value itself, such as an app's old one. The schema checks what `read` makes of it. */
  wire?: WireFormat<NoInfer<V>>;
}

/**
 * Defines a collection that several people add to at once without losing an entry: every entry is a key of its own.
 *
 * Everybody reads and writes it, late joiners have it at once; it ends with the meeting session. It counts against the 102,400 characters
 * of the room's session data. Source: docs.daily.co, `setMeetingSessionData`.
 *
 * @throws BackchannelError `definition-clash` when the name is defined differently elsewhere, is reserved, or contains `/`.
 * @example
 * ```ts
 * export const questions = defineSessionMap('questions', {
 *   schema: v.object({ text: v.string(), votes: v.number() }),
 *   compare: (a, b) => b.votes - a.votes,
 * });
 * ```
 */
export function defineSessionMap<V>(
  name: string,
  { schema, compare, wire }: SessionMapOptions<V> = {},
): SessionMapDefinition<V> {
  refuseReserved('session map', name);
  if (name.includes('/')) {
    throw new BackchannelError(
      'definition-clash',
      `a session map cannot be called "${name}": "/" stands between the name and the id of an entry. Use another name.`,
      { name },
    );
  }
  const definition: SessionMapDefinition<V> = { kind: 'session-map', name, schema, compare, wire };
  registerName('session map', name, definition);
  return definition;
}
