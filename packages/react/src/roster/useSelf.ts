import { rosterService, type Participant } from '@backchannel/core';
import { useConnection, type CallOption } from '../connection/useConnection';
import { useStateAtom } from '../internal/useStateAtom';

/**
 * This client's participant, or null while the call is not joined. Renders only when its own result changes.
 *
 * @example
 * ```tsx
 * const self = useSelf();
 * if (self?.isHost) return <HostTools />;
 * ```
 */
export function useSelf(options: CallOption = {}): Participant | null {
  const connection = useConnection(options);
  const roster = connection?.use(rosterService) ?? null;
  const sessionId = useStateAtom(connection, roster?.localIdAtom ?? null, null);
  return useParticipantOf(connection, sessionId);
}

/**
 * One participant by session_id, or null when nobody in the call has it. Renders only when that participant changes.
 *
 * @example
 * ```tsx
 * const speaker = useParticipant(onStage[0]?.sessionId ?? null);
 * ```
 */
export function useParticipant(
  sessionId: string | null,
  options: CallOption = {},
): Participant | null {
  return useParticipantOf(useConnection(options), sessionId);
}

function useParticipantOf(
  connection: ReturnType<typeof useConnection>,
  sessionId: string | null,
): Participant | null {
  const source =
    connection && sessionId !== null
      ? connection.use(rosterService).participantAtom(sessionId)
      : null;
  return useStateAtom<Participant | null>(connection, source, null);
}
