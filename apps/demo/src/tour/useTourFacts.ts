import { useRaisedHands, useServerNotifications, useStage } from '@backchannel/react';
import type { DailyCall } from '@daily-co/daily-js';

import type { StepId } from './steps';

/** Which steps have really happened, as the others in the room see it. */
export function useTourFacts(
  host: DailyCall,
  audience: DailyCall,
  isLatecomerIn: boolean,
): Record<StepId, boolean> {
  const { queue: queueOfHost } = useRaisedHands({ call: host });
  const { queue: ownQueue } = useRaisedHands({ call: audience });
  const { onStage } = useStage({ call: audience });
  const { items } = useServerNotifications({ call: audience });
  const ownHand = ownQueue.find(({ isLocal }) => isLocal)?.sessionId;
  const isOnStage = onStage.some(({ isLocal }) => isLocal);

  return {
    'raise-hand': isOnStage || queueOfHost.some(({ sessionId }) => sessionId === ownHand),
    'bring-to-stage': isOnStage,
    'join-latecomer': isLatecomerIn,
    'send-as-server': items.length > 0,
  };
}
