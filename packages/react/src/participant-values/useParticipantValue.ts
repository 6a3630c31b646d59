import { participantValuesService, type ParticipantValueDefinition } from '@backchannel/core';
import { useConnection, type CallOption } from '../connection/useConnection';
import { useStateAtom } from '../internal/useStateAtom';

/**
 * The value of one participant, oneself included; `initial` for nobody and for what does not fit the schema.
 *
 * Late joiners read it from the snapshot. Renders only when that participant's value changes. Source: docs.daily.co, `setUserData`.
 *
 * @example
 * ```tsx
 * const mood = useParticipantValue(moodValue, participant.sessionId);
 * ```
 */
export function useParticipantValue<V>(
  definition: ParticipantValueDefinition<V>,
  sessionId: string,
  options: CallOption = {},
): V {
  const connection = useConnection(options);
  const source =
    connection?.use(participantValuesService).track(definition).atomOf(sessionId) ?? null;
  return useStateAtom(connection, source, definition.initial);
}
