import { useLabels } from '../labels/LabelsProvider';
import { useMessageContext } from './chatActions';
import type { ChatMessage } from './chatState';

/** The emoji on a message and how many set each; pressing one sets it or takes it away. */
export function MessageReactions({ message }: { message: ChatMessage }) {
  const labels = useLabels();
  const { actions, canWrite } = useMessageContext();
  if (message.reactions.length === 0) return null;
  return (
    <div className="bc-message-reactions" role="group" aria-label={labels.chatReactions}>
      {message.reactions.map(({ count, emoji, isOwn, names }) => (
        <button
          key={emoji}
          type="button"
          className="bc-message-reaction"
          aria-pressed={isOwn}
          aria-disabled={!canWrite}
          aria-label={labels.chatReaction(emoji, count)}
          title={names.join(', ')}
          onClick={() => canWrite && actions.react(message, emoji)}
        >
          <span aria-hidden="true">{emoji}</span>
          <span aria-hidden="true">{count}</span>
        </button>
      ))}
    </div>
  );
}
