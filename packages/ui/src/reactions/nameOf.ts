import type { ReactionLabels } from '../labels/reactionLabels';
import type { ActiveReaction } from './reactionsState';

/** Who reacted, in a word. */
export function nameOf(sender: ActiveReaction['sender'], labels: ReactionLabels): string {
  if (sender.kind === 'server') return labels.reactionServer;
  return sender.kind === 'self' ? labels.reactionYou : sender.userName;
}
