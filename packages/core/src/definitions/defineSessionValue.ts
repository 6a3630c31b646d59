import type { Schema, SessionValueDefinition } from './definition';
import { registerName } from './registerName';

/** What `defineSessionValue` takes beside the key. */
export interface SessionValueOptions<V> {
  /** Read as long as the room holds nothing, or nothing valid, under the key. Nobody writes it into the room. */
  initial: V;
  /** Checks what others wrote and what is set here. */
  schema?: Schema<V>;
  /** Default `'anyone'`. `'host'` makes the value host-held: only what Daily's hosts decide is shown. */
  writableBy?: 'anyone' | 'host';
}

/**
 * Defines one top-level key of the room's session data.
 *
 * Everybody reads it, late joiners at once; Daily syncs it about once a second and keeps it until the meeting session ends. All keys
 * together have 102,400 characters; a host-held value has 1,024. Source: docs.daily.co, `setMeetingSessionData`.
 *
 * @throws BackchannelError `definition-clash` when the key is defined differently elsewhere.
 * @example
 * ```ts
 * export const scene = defineSessionValue<'lobby' | 'talk'>('scene', { initial: 'lobby', writableBy: 'host' });
 * ```
 */
export function defineSessionValue<V>(
  key: string,
  options: SessionValueOptions<V>,
): SessionValueDefinition<V> {
  const { initial, schema, writableBy = 'anyone' } = options;
  registerName('session value', key, { initial, writableBy, checked: schema !== undefined });
  return { kind: 'session-value', key, schema, initial, writableBy };
}
