import type { ReactionsResult } from '@backchannel/react';
import type { ReactionLabels } from '../labels/reactionLabels';

/** What the views of reactions read: the result of `useReactions`. */
export type ReactionsState = ReactionsResult;

export type { ActiveReaction } from '@backchannel/react';

/** Why nothing can be sent now, in words. */
export function whyNoReaction(
  { disabledReason }: ReactionsState,
  labels: ReactionLabels,
): string | undefined {
  const reasons = {
    'not-joined': labels.reactionsNotJoined,
    closed: labels.reactionsOffHint,
    throttled: labels.reactionsThrottled,
  };
  return disabledReason && reasons[disabledReason];
}
