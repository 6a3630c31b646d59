import type { Schema, SessionValueDefinition } from './definition';
import { refuseReserved } from './refuseReserved';
import { registerName } from './registerName';
import type { WireFormat } from './wireFormat';

/** What `defineSessionValue` takes beside the key. */
export interface SessionValueOptions<V> {
  /** Read as long as the room holds nothing, or nothing valid, under the key. Nobody writes it into the room. */
  initial: V;
  /** Checks what others wrote and what is set here. */
  schema?: Schema<V>;
  /** Default `'anyone'`. `'host'` makes the value host-held: only what Daily's hosts decide is shown. */
  writableBy?: 'anyone' | 'host';
  /** Another form under the key than the value itself, such as an app's old one. The schema checks what `read` makes of it. */
  wire?: WireFormat<NoInfer<V>>;
  /**
   * Host-held values only. `'on'`, the default: what others write into the key is not shown and is written over. `'report'`: it is reported
   * as `not-endorsed`, and about two seconds later the acting host makes it its own. For keys of an app that already runs.
   */
  enforce?: 'on' | 'report';
  /**
   * Host-held values only. Who comes into a room without a host reads the room's plain copy, as `unvouched`. With `strict: true` it reads
   * `initial` instead, since anybody can write that copy.
   */
  strict?: boolean;
}

/**
 * Defines one top-level key of the room's session data.
 *
 * Everybody reads it, late joiners at once; Daily syncs it about once a second and keeps it until the meeting session ends. All keys
 * together have 102,400 characters; a host-held value has 1,024. Source: docs.daily.co, `setMeetingSessionData`.
 *
 * @throws BackchannelError `definition-clash` when the key is defined differently elsewhere, is reserved, or reads `<map>/…` of a session map.
 * @example
 * ```ts
 * export const scene = defineSessionValue<'lobby' | 'talk'>('scene', { initial: 'lobby', writableBy: 'host' });
 * ```
 */
export function defineSessionValue<V>(
  key: string,
  options: SessionValueOptions<NoInfer<V>> & { schema: Schema<V> },
): SessionValueDefinition<V>;
/** Without a schema the initial value gives the type, or the one that is named. */
export function defineSessionValue<V>(
  key: string,
  options: SessionValueOptions<V> & { schema?: undefined },
): SessionValueDefinition<V>;
export function defineSessionValue<V>(
  key: string,
  options: SessionValueOptions<V>,
): SessionValueDefinition<V> {
  const { initial, schema, writableBy = 'anyone', wire, enforce = 'on', strict = false } = options;
  refuseReserved('session value', key);
  /* `<map>/<id>` is an entry of a map: a map of that name and this value exclude each other. */
  const slash = key.indexOf('/');
  if (slash > 0) registerName('session map', key.slice(0, slash), { isTakenBy: 'session values' });
  const definition: SessionValueDefinition<V> = {
    kind: 'session-value',
    key,
    schema,
    initial,
    writableBy,
    wire,
    enforce,
    strict,
  };
  registerName('session value', key, definition);
  return definition;
}
