import { useRoster, useStage } from '@backchannel/react';

/** Hosts and those on stage, who have a channel of the chat among themselves. */
export function useCrew() {
  const { onStage } = useStage();
  const crew = useRoster({
    filter: ({ isHost, sessionId }) =>
      isHost || onStage.some((speaker) => speaker.sessionId === sessionId),
  });
  return {
    isCrew: crew.some(({ isLocal }) => isLocal),
    /** The session ids of the others. */
    others: crew.filter(({ isLocal }) => !isLocal).map(({ sessionId }) => sessionId),
  };
}
