import type { ParticipantValueDefinition, Schema } from './definition';
import { refuseReserved } from './refuseReserved';
import { registerName } from './registerName';
import type { WireFormat } from './wireFormat';

/** What `defineParticipantValue` takes beside the key. */
export interface ParticipantValueOptions<V> {
  /** Read as long as nothing, or nothing valid, was set. */
  initial: V;
  /** Checks what others wrote and what is set here. */
  schema?: Schema<V>;
  /** Default `'session'`: cleared on leave and with the meeting session. */
  life?: 'session' | 'call';
  /** Another form in the slot than the value itself, such as an app's old one. The schema checks what `read` makes of it. */
  wire?: WireFormat<NoInfer<V>>;
}

/**
 * Defines one named slot of a participant's userData, which only that participant writes.
 *
 * Everybody reads it, late joiners included. All slots and foreign keys together have 4,096 characters. Source: docs.daily.co,
 * `setUserData`.
 *
 * @throws BackchannelError `definition-clash` when the key is defined differently elsewhere, or reserved.
 * @example
 * ```ts
 * export const seat = defineParticipantValue('seat', { schema: v.string(), initial: '' });
 * await call.join({ url, userData: initialValues(seat.with('A7')) });
 * ```
 */
export function defineParticipantValue<V>(
  key: string,
  options: ParticipantValueOptions<NoInfer<V>> & { schema: Schema<V> },
): ParticipantValueDefinition<V>;
/** Without a schema the initial value gives the type, or the one that is named. */
export function defineParticipantValue<V>(
  key: string,
  options: ParticipantValueOptions<V> & { schema?: undefined },
): ParticipantValueDefinition<V>;
export function defineParticipantValue<V>(
  key: string,
  options: ParticipantValueOptions<V>,
): ParticipantValueDefinition<V> {
  const { initial, schema, life = 'session', wire } = options;
  refuseReserved('participant value', key);
  const definition: ParticipantValueDefinition<V> = {
    kind: 'participant-value',
    key,
    schema,
    initial,
    life,
    wire,
    with: (value) => ({ kind: 'initial-value', definition, value }),
  };
  registerName('participant value', key, definition);
  return definition;
}
