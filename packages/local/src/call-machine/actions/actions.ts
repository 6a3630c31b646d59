import type { CallMachineReply } from '../messages';
import type { ActionTable } from './action';
import { dataActions } from './dataActions';
import { infoActions } from './infoActions';
import { lifecycleActions } from './lifecycleActions';
import { mediaActions } from './mediaActions';
import { participantActions } from './participantActions';

/** Everything that local Daily does for daily-js. */
export const actions: ActionTable = {
  ...lifecycleActions,
  ...dataActions,
  ...participantActions,
  ...mediaActions,
  ...infoActions,
};

/** The answer to everything else: said by name, where `{}` would look like success. */
export function refusal(action: string): CallMachineReply {
  return {
    error: new Error(
      `Local Daily does not support "${action}". Its call machine covers joining, participants and the data side of a call; join a real Daily room to use this.`,
    ),
  };
}
