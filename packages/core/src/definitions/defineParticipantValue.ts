import type { ParticipantValueDefinition, Schema } from './definition';
import { registerName } from './registerName';

/** What `defineParticipantValue` takes beside the key. */
export interface ParticipantValueOptions<V> {
  /** Read as long as nothing, or nothing valid, was set. */
  initial: V;
  /** Checks what others wrote and what is set here. */
  schema?: Schema<V>;
  /** Default `'session'`: cleared on leave and with the meeting session. */
  life?: 'session' | 'call';
}

/**
 * Defines one named slot of a participant's userData, which only that participant writes.
 *
 * Everybody reads it, late joiners included. All slots and foreign keys together have 4,096 characters. Source: docs.daily.co,
 * `setUserData`.
 *
 * @throws BackchannelError `definition-clash` when the key is defined differently elsewhere.
 * @example
 * ```ts
 * export const seat = defineParticipantValue('seat', { schema: v.string(), initial: '' });
 * ```
 */
export function defineParticipantValue<V>(
  key: string,
  options: ParticipantValueOptions<V>,
): ParticipantValueDefinition<V> {
  const { initial, schema, life = 'session' } = options;
  registerName('participant value', key, { initial, life, checked: schema !== undefined });
  return { kind: 'participant-value', key, schema, initial, life };
}
